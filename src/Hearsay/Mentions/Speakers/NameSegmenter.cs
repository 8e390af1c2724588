using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>Cuts a run of capitalised words into the names in it: "French President Emmanuel Macron" into the state
/// that describes and the person.</summary>
internal sealed class NameSegmenter(AnalyzedText text, int sentence, bool inTitleCase, List<NameMention> mentions)
{
    private readonly NameVocabulary _words = text.Language.Names;

    /// <summary>Adds the names of the tokens [first, end).</summary>
    public void Cut(int first, int end)
    {
        int name = AfterLastTitle(first, end, out PersonNoun? title);
        if (title is not null)
        {
            AddModifiers(first, name);
            if (name < end) AddPerson(first, name, end, title);
            return;
        }

        if (TryAddListed(first, end)) return;
        if (EndsWithOffice(first, end))
        {
            AddModifiers(first, end);
            return;
        }

        if (IsPluralTitle(first, end))
        {
            AddUntitled(first, first + 1, end);
            return;
        }

        int described = Math.Max(AfterDemonym(first, end), AfterBodyWord(first, end));
        if (described > first) AddModifiers(first, described);
        AddUntitled(first, described, end);
    }

    /// <summary>The token after the last title of the run, or <paramref name="first"/> without one.</summary>
    private int AfterLastTitle(int first, int end, out PersonNoun? title)
    {
        title = null;
        int name = first;
        for (int i = first; i < end;)
        {
            int next = i + 1;
            if (_words.Bodies.TryMatch(text, i, end, out _, out int body) && body - i > 1) next = body;
            else if (IsTitle(i, first, end, out PersonNoun noun, out int after))
            {
                title = noun;
                name = next = SkipOf(after, end);
            }

            i = next;
        }

        return name;
    }

    private bool IsTitle(int token, int first, int end, out PersonNoun noun, out int after)
    {
        if (!_words.PersonNouns.TryMatch(text, token, end, out noun, out after)) return false;
        if (noun.Kind is PersonNounKind.Kin or PersonNounKind.Generic) return false;
        if (noun.Kind == PersonNounKind.Abbreviation || noun.Kind == PersonNounKind.Honorific) return after < end;
        ReadOnlySpan<char> word = text.Word(token);
        if (_words.GivenNames.Contains(word)) return false;
        bool followsGiven = token > first
            && (_words.GivenNames.Contains(text.Word(token - 1)) || IsInitial(text.Word(token - 1)));
        return !followsGiven || after < end;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');

    /// <summary>After "Director of National Intelligence" the name starts at its given name, if there is one; after
    /// "Minister of Education" with the word after the portfolio.</summary>
    private int SkipOf(int token, int end)
    {
        if (token >= end || !text.Is(token, WordClass.OfficePreposition)) return token;
        int portfolio = token + 1;
        while (portfolio < end && _words.Portfolios.Contains(text.Word(portfolio).ToString())) portfolio++;
        if (portfolio > token + 1 && portfolio < end && NameScanner.IsCapitalised(text.Word(portfolio)))
            return portfolio;
        for (int i = token + 2; i + 1 < end; i++)
            if (_words.GivenNames.Contains(text.Word(i))) return i;
        return end;
    }

    /// <summary>"Norwegian PM", "State Senator": an office without a name.</summary>
    private bool EndsWithOffice(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (_words.PersonNouns.TryMatch(text, i, end, out PersonNoun noun, out int next) && next == end)
                return noun.Kind is PersonNounKind.Abbreviation or PersonNounKind.Office
                    && !(i > first && _words.GivenNames.Contains(text.Word(i - 1)));
        return false;
    }

    private bool TryAddListed(int first, int end)
    {
        if (_words.Bodies.TryMatch(text, first, end, out BodyWord body, out int next) && next == end)
        {
            Add(first, first, end, NameKind.Body, body.Name, body.SpeaksFor, body.Kind);
            return true;
        }

        if (!_words.States.Words.TryMatch(text, first, end, out StateWord state, out next) || next != end) return false;
        if (state.Kind == StateWordKind.Demonym) AddDemonym(first, end, state);
        else Add(first, first, end, NameKind.State, state.Speaker, state.State);
        return true;
    }

    /// <summary>"Ukrainians" are people, "Ukrainian" describes.</summary>
    private void AddDemonym(int first, int end, StateWord state)
    {
        if (text.Tokens[first].Tag is PartOfSpeech.Adj || IsBeforeNoun(end)) AddModifiers(first, end);
        else Add(first, first, end, NameKind.People, state: state.State);
    }

    private int AfterDemonym(int first, int end) =>
        _words.States.Words.TryMatch(text, first, end, out StateWord state, out int next) && next < end
            && state.Kind == StateWordKind.Demonym && _words.GivenNames.Contains(text.Word(next)) ? next : first;

    /// <summary>"Senators | Ada Wren".</summary>
    private bool IsPluralTitle(int first, int end) => end - first > 2 && IsPeople(text.Word(first).ToString())
        && _words.GivenNames.Contains(text.Word(first + 1));

    /// <summary>"Speaker of the House | Ada Wren": a given name after a word that ends the name of a body begins a
    /// person's.</summary>
    private int AfterBodyWord(int first, int end)
    {
        if (_words.BodyHeads.EndsBody(text.Word(end - 1))) return first;
        for (int i = end - 2; i > first; i--)
        {
            ReadOnlySpan<char> before = text.Word(i - 1);
            if (_words.GivenNames.Contains(text.Word(i)) && !_words.GivenNames.Contains(before)
                && _words.BodyHeads.EndsBody(before) && !_words.BodyHeads.IsSurname(before)) return i;
        }

        return first;
    }

    private void AddUntitled(int phrase, int first, int end)
    {
        NameKind kind = KindOf(first, end);
        string? bodyKind = kind == NameKind.Body
            ? _words.BodyHeads.KindOf(text.Word(end - 1)) : null;
        NameMention mention = Add(phrase, first, end, kind, bodyKind: bodyKind);
        if (kind is NameKind.Person or NameKind.Unknown)
            mention.Gender = _words.GivenNames.GenderOf(text.Word(first));
        if (kind == NameKind.Body) AddModifiers(first, end - 1);
        mention.IsDocument = kind is NameKind.Body or NameKind.Unknown && IsAfterThe(first)
            && !_words.BodyHeads.EndsBody(text.Word(end - 1)) && !HasBodyJoint(first, end)
            && _words.Documents.Contains(text.Key(end - 1));
    }

    private void AddPerson(int phrase, int first, int end, PersonNoun title)
    {
        bool isBody = KindOf(first, end) is NameKind.Body
            && title.Kind is not (PersonNounKind.Honorific or PersonNounKind.Abbreviation);
        NameMention mention = Add(phrase, first, end, isBody ? NameKind.Body : NameKind.Person);
        mention.HasTitle = true;
        mention.IsGenderSure = title.Gender != Gender.Unknown;
        mention.Gender = mention.IsGenderSure ? title.Gender : _words.GivenNames.GenderOf(text.Word(first));
    }

    private NameKind KindOf(int first, int end)
    {
        string last = text.Word(end - 1).ToString();
        bool startsGiven = _words.GivenNames.Contains(text.Word(first));
        if (end - first == 1) return KindOfWord(first, last);
        if (IsPeople(last) && !startsGiven) return NameKind.People;
        // A run ends with a small letter where a listed body does: "Aldermoor police".
        if (!NameScanner.IsCapitalised(last)) return NameKind.Body;
        if (_words.BodyHeads.EndsBody(last)
            && !(startsGiven && end - first == 2 && _words.BodyHeads.IsSurname(last))) return NameKind.Body;
        if (HasBodyJoint(first, end)) return NameKind.Body;
        if (startsGiven || _words.Persons.IsSuffix(last) || HasInitial(first, end)) return NameKind.Person;
        return IsAfterThe(first) ? NameKind.Body : NameKind.Unknown;
    }

    private NameKind KindOfWord(int token, string word)
    {
        if (IsPeople(word)) return NameKind.People;
        if (_words.BodyHeads.EndsBody(word) && !_words.BodyHeads.IsSurname(word)) return NameKind.Body;
        if (!inTitleCase && word.Length is > 1 and < 7
            && word.All(c => char.IsUpper(c) || c is '.' or '&')) return NameKind.Body;
        if (!IsAfterThe(token) || IsBeforeNoun(token + 1)) return NameKind.Unknown;
        bool isPlural = word.Length > 3 && text.Language.Endings.Has(word, Ending.Plural)
            && text.Tokens[token].Tag != PartOfSpeech.Noun;
        return isPlural ? NameKind.People : NameKind.Body;
    }

    private bool IsPeople(string word)
    {
        int plural = text.Language.Endings.LengthOf(word, Ending.Plural);
        if (plural == 0 || word.Length <= 4) return false;
        ReadOnlySpan<char> singular = word.AsSpan(0, word.Length - plural);
        return _words.PersonNouns.TryGet(singular, out _)
            || (_words.States.Words.TryGet(singular, out StateWord state)
                && state.Kind == StateWordKind.Demonym);
    }

    private bool HasBodyJoint(int first, int end)
    {
        for (int i = first + 1; i < end - 1; i++)
            if (text.Is(i, WordClass.OfficePreposition) || text.Word(i) is "&") return true;
        return _words.BodyHeads.BeginsBody(text.Word(first));
    }

    private bool HasInitial(int first, int end)
    {
        for (int i = first; i < end - 1; i++)
            if (IsInitial(text.Word(i))) return true;
        return false;
    }

    private bool IsAfterThe(int first) =>
        first > text.Sentences[sentence].FirstToken && text.Is(first - 1, WordClass.DefiniteArticle);

    private bool IsBeforeNoun(int end) =>
        end < text.Sentences[sentence].EndToken
            && text.Tokens[end].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;

    /// <summary>Adds the states and bodies among the words that describe a name.</summary>
    private void AddModifiers(int first, int end)
    {
        for (int i = first; i < end;)
        {
            int next = i + 1;
            if (_words.Bodies.TryMatch(text, i, end, out BodyWord body, out int stop))
                AddModifier(i, next = stop, NameKind.Body, body.Name, body.SpeaksFor, body.Kind);
            else if (_words.States.Words.TryMatch(text, i, end, out StateWord state, out stop))
            {
                next = stop;
                if (state.Kind != StateWordKind.Demonym)
                    AddModifier(i, next, NameKind.State, state.Speaker, state.State, null);
            }

            i = next;
        }
    }

    private void AddModifier(int first, int end, NameKind kind, string name, string? state, string? bodyKind) =>
        Add(first, first, end, kind, name, state, bodyKind).IsModifier = true;

    private NameMention Add(
        int phrase, int first, int end, NameKind kind, string? canonical = null, string? state = null,
            string? bodyKind = null)
    {
        var mention = new NameMention
        {
            First = first,
            End = end,
            PhraseStart = phrase,
            Span = text.SpanOf(first, end),
            Text = text.Text.Quote(text.SpanOf(first, end)),
            Persons = _words.Persons,
            Kind = kind,
            Sentence = sentence,
            InTitleCase = inTitleCase,
            Canonical = canonical,
            State = state,
            BodyKind = bodyKind,
        };
        mentions.Add(mention);
        return mention;
    }
}
