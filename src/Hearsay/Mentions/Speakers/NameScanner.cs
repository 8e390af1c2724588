using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>Finds the names of an article: runs of capitalised words, cut into titles and the name proper. In
/// headlines with capitals throughout only names that the rest of the article knows are found, since there a capital
/// tells nothing.</summary>
internal sealed class NameScanner(AnalyzedText text, Casing casing)
{
    private const int LongestRun = 12;

    private readonly NameVocabulary _words = text.Language.Names;
    private readonly List<NameMention> _mentions = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>All names, in text order.</summary>
    public List<NameMention> Scan()
    {
        for (int i = 0; i < text.Sentences.Length; i++)
            if (!casing.IsTitleCase(i)) ScanSentence(i);
        foreach (NameMention mention in _mentions) Learn(mention);
        for (int i = 0; i < text.Sentences.Length; i++)
            if (casing.IsTitleCase(i)) ScanTitle(i);
        _mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        return _mentions;
    }

    private void ScanSentence(int number)
    {
        Sentence sentence = text.Sentences[number];
        var segmenter = new NameSegmenter(text, number, inTitleCase: false, _mentions);
        for (int i = sentence.FirstToken; i < sentence.EndToken;)
        {
            if (!CanStart(i, sentence))
            {
                i++;
                continue;
            }

            int end = ExtendRun(i, sentence.EndToken);
            segmenter.Cut(i, end);
            i = end;
        }
    }

    private bool CanStart(int token, Sentence sentence)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (!IsCapitalised(word)) return _words.Bodies.TryMatch(text, token, sentence.EndToken, out _, out _);
        if (IsBreaker(token, sentence.EndToken) || IsParty(text, token)
            || IsShouted(token, sentence.FirstToken, sentence.EndToken)) return false;
        if (!Casing.IsAtStart(text, token, sentence.FirstToken))
            return text.Tokens[token].Tag is not (PartOfSpeech.Det or PartOfSpeech.Pron) || word.Length > 4
                || IsListedPhrase(token, sentence.EndToken);
        if (IsListedPhrase(token, sentence.EndToken)) return true;
        if (Casing.IsNoName(text, token)) return false;
        if (_words.Documents.Contains(word.ToString())
            && !IsCapitalised(text.Word(Math.Min(token + 1, sentence.EndToken - 1)))) return false;
        return IsNameAtStart(token, sentence.EndToken, word);
    }

    /// <summary>"The Hague", "Federal Reserve": more than one word.</summary>
    private bool IsListedPhrase(int token, int end) =>
        (_words.Bodies.TryMatch(text, token, end, out _, out int next) && next > token + 1)
        || (_words.States.Words.TryMatch(text, token, end, out _, out next) && next > token + 1);

    /// <summary>"D-Va." tells a party and a state.</summary>
    public static bool IsParty(AnalyzedText text, int token) =>
        text.Word(token) is [_, '-', _, ..] word && char.IsUpper(word[0]) && char.IsUpper(word[2])
        && text.Language.Lexicon.Is(text.Key(token).AsSpan(0, 1), WordClass.PartyLetter);

    /// <summary>Words in capitals in a row are headings or shouting, where capitals tell nothing.</summary>
    private bool IsShouted(int token, int first, int end) => IsShout(text.Word(token))
        && ((token > first && IsShout(text.Word(token - 1))) || (token + 1 < end && IsShout(text.Word(token + 1))));

    private static bool IsShout(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (char.IsLower(c)) return false;
        return word.Length > 2 && char.IsLetter(word[0]);
    }

    /// <summary>At the start of a sentence a capital tells little: the word must be a listed name or title, be met with
    /// a capital elsewhere, or be tagged as a name and never be met small.</summary>
    private bool IsNameAtStart(int token, int end, ReadOnlySpan<char> word)
    {
        if (_words.States.Words.TryMatch(text, token, end, out _, out _)
            || _words.Bodies.TryMatch(text, token, end, out _, out _))
            return true;
        if (casing.IsSeenCapital(word)) return true;
        bool precedesName = token + 1 < end && IsCapitalised(text.Word(token + 1)) && !IsBreaker(token + 1, end);
        if (_words.GivenNames.Contains(word) && (precedesName || !casing.IsSeenSmall(word))) return true;
        if (precedesName && _words.PersonNouns.TryMatch(text, token, end, out _, out _)) return true;
        if (casing.IsSeenSmall(word)) return false;
        if (PrecedesCommonBody(token, end)) return true;
        return text.Tokens[token].Tag == PartOfSpeech.Propn
            || (precedesName && text.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X)
            || IsPeopleWord(token);
    }

    /// <summary>"Aldermoor police": before a listed body with a small letter.</summary>
    private bool PrecedesCommonBody(int token, int end) =>
        token + 1 < end && !IsCapitalised(text.Word(token + 1))
        && text.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.X
        && _words.Bodies.TryMatch(text, token + 1, end, out _, out _);

    private bool IsPeopleWord(int token) =>
        text.Word(token).Length > 4 && text.Language.Endings.Has(text.Key(token), Ending.People);

    private int ExtendRun(int first, int end)
    {
        int i = first;
        while (i < end && i - first < LongestRun)
        {
            if (_words.Bodies.TryMatch(text, i, end, out _, out int next)
                || _words.States.Words.TryMatch(text, i, end, out _, out next))
            {
                i = next;
                continue;
            }

            if (i > first && (!Continues(i, first, end) || IsShouted(i, first, end))) break;
            i++;
        }

        while (i > first + 1 && !IsCapitalised(text.Word(i - 1)) && !EndsListedPhrase(first, i)) i--;
        return i;
    }

    private bool Continues(int token, int first, int end)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (IsCapitalised(word)) return !IsBreaker(token, end, isInside: true)
            || (text.Is(token, WordClass.MonthOrName) && _words.GivenNames.Contains(word));
        if (token + 1 >= end || !IsCapitalised(text.Word(token + 1)) || IsBreaker(token + 1, end)) return false;
        if (text.Is(token, WordClass.OfficePreposition)) return JoinsBody(first, token);
        if (word is "&") return true;
        if (text.Is(token, WordClass.AdditiveCoordinator)) return JoinsBodyByAnd(first, token, end);
        return _words.Persons.IsParticle(word);
    }

    /// <summary>"Department of Justice", "Secretary of State": the run before "of" starts with a word for a body or
    /// ends
    /// with an office.</summary>
    private bool JoinsBody(int first, int of)
    {
        for (int i = first; i < of; i++)
            if (_words.BodyHeads.BeginsBody(text.Word(i))) return true;
        // "National Organization for Clean Wells".
        if (of - first > 1 && text.Is(of, WordClass.BenefactivePreposition)
            && _words.BodyHeads.EndsBody(text.Word(of - 1)) && !_words.BodyHeads.IsSurname(text.Word(of - 1)))
            return true;
        return text.Is(of, WordClass.GenitivePreposition)
            && _words.PersonNouns.TryMatch(text, of - 1, of, out PersonNoun noun, out _)
            && noun.Kind == PersonNounKind.Office;
    }

    /// <summary>"the Oversight and Government Reform Committee": what follows "and" ends with a word for a body, and
    /// nothing before it is a person or a body.</summary>
    private bool JoinsBodyByAnd(int first, int and, int end)
    {
        if (and - first == 1 && (first == 0 || !text.Is(first - 1, WordClass.DefiniteArticle))) return false;
        for (int i = first; i < and; i++)
            if (_words.GivenNames.Contains(text.Word(i)) || _words.BodyHeads.EndsBody(text.Word(i))
                || _words.PersonNouns.TryMatch(text, i, and, out _, out _))
                return false;
        int stop = and + 1;
        while (stop < end && stop - and < 6 && IsCapitalised(text.Word(stop))) stop++;
        return stop - and > 2 && _words.BodyHeads.EndsBody(text.Word(stop - 1));
    }

    private bool EndsListedPhrase(int first, int end)
    {
        for (int i = Math.Max(first, end - 6); i < end; i++)
        {
            if (_words.Bodies.TryMatch(text, i, end, out _, out int next) && next == end) return true;
            if (_words.States.Words.TryMatch(text, i, end, out _, out next) && next == end) return true;
        }

        return false;
    }

    /// <summary>Days and months; a month that is also a name counts only beside a number.</summary>
    private bool IsBreaker(int token, int end, bool isInside = false)
    {
        if (!IsNeverName(text, token)) return false;
        if (!text.Is(token, WordClass.MonthOrName)) return true;
        bool beforeNumber = token + 1 < end && char.IsAsciiDigit(text.Word(token + 1)[0]);
        return beforeNumber || (!isInside && token > 0 && text.Tokens[token - 1].Tag == PartOfSpeech.Adp
            && !(token + 1 < end && IsCapitalised(text.Word(token + 1))));
    }

    /// <summary>True for words that are part of no name though they have a capital: "Monday", "Photo", "I".</summary>
    public static bool IsNeverName(AnalyzedText text, int token)
    {
        WordClasses classes = text.Language.Lexicon.Of(text.Key(token));
        return classes.Has(WordClass.CalendarName) || classes.Has(WordClass.CaptionWord)
            || text.Language.Names.PronounOf(text.Word(token)) is { Person: 1, IsPlural: false, IsSubject: true };
    }

    public static bool IsCapitalised(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || (word.Length > 3 && word[2] == '-' && char.IsUpper(word[3]) && char.IsLetter(word[0]));

    private void Learn(NameMention mention)
    {
        if (mention.Kind is NameKind.People) return;
        _known.Add(mention.Text);
        if (mention.Kind == NameKind.Person) _known.Add(mention.PersonName.Surname);
    }

    /// <summary>In a headline: the longest known names, and given names with the word that follows.</summary>
    private void ScanTitle(int number)
    {
        Sentence sentence = text.Sentences[number];
        var segmenter = new NameSegmenter(text, number, inTitleCase: true, _mentions);
        for (int i = sentence.FirstToken; i < sentence.EndToken;)
        {
            int end = KnownNameEnd(i, sentence.EndToken);
            if (end > i) segmenter.Cut(i, end);
            i = Math.Max(end, i + 1);
        }
    }

    private int KnownNameEnd(int first, int end)
    {
        if (!IsCapitalised(text.Word(first))
            || (Casing.IsNoName(text, first) && !IsListedPhrase(first, end))) return first;
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int stop = Math.Min(end, first + 4); stop > first; stop--)
            if (known.Contains(text.Text.Slice(text.SpanOf(first, stop)))) return stop;
        if (_words.Bodies.TryMatch(text, first, end, out _, out int next)) return next;
        if (_words.States.Words.TryMatch(text, first, end, out _, out next)) return next;
        bool isNamePair = first + 1 < end && _words.GivenNames.Contains(text.Word(first))
            && IsCapitalised(text.Word(first + 1)) && text.Tokens[first + 1].Tag == PartOfSpeech.Propn
            && !IsBreaker(first + 1, end);
        return isNamePair ? first + 2 : first;
    }
}
