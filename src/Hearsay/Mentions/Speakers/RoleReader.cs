using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Reads descriptions of persons: those before a name ("Kremlin spokesperson Dmitry Peskov"), those in
/// apposition ("Lindsay Walters, the deputy press secretary, ..."), and those that stand alone ("the Russian
/// leader").</summary>
internal sealed class RoleReader(AnalyzedText text)
{
    private const int LongestBefore = 8;
    private const int LongestApposition = 16;

    private readonly NameVocabulary _words = text.Language.Names;

    /// <summary>Adds to a person's mention the roles that stand around it.</summary>
    /// <param name="next">The mention after it in the text, or null.</param>
    public void ReadAround(NameMention mention, NameMention? next)
    {
        Sentence sentence = text.Sentences[mention.Sentence];
        ReadBefore(mention, sentence);
        ReadApposition(mention, next, sentence);
        ReadAppositionBefore(mention, sentence);
        foreach (Role role in mention.Roles)
        {
            if (role.Head.Gender == Gender.Unknown || mention.IsGenderSure) continue;
            (mention.Gender, mention.IsGenderSure) = (role.Head.Gender, true);
        }
    }

    /// <summary>Parses tokens [first, end) as the description of one person; null where no word for a person heads
    /// it.</summary>
    public Role? Parse(int first, int end)
    {
        first = SkipDeterminers(first, end);
        PersonNoun? head = null;
        int headFirst = first, headEnd = first;
        for (int i = first; i < end && !EndsPhrase(i, first);)
        {
            int next = i + 1;
            bool isNoun = _words.PersonNouns.TryMatch(text, i, end, out PersonNoun noun, out int after)
                || (_words.FormerPrefixOf(text.Word(i)) is > 0 and int prefix
                    && _words.PersonNouns.TryMatch(text, i, end, out noun, out after, prefix));
            if (isNoun && noun.Kind != PersonNounKind.Honorific)
                (head, headFirst, headEnd, next) = (noun, i, after, after);
            i = next;
        }

        if (head is null || IsNamePart(headEnd, end)) return null;
        Span words = text.SpanOf(first, IsHonorific(headEnd, end) ? headEnd : end);
        return new Role(text.Text.Quote(words), head, StatesIn(first, end), ModifiersIn(first, headFirst),
            IsFormer(first, headFirst));
    }

    private bool EndsPhrase(int token, int first) =>
        text.Word(token) is "," || _words.IsRelative(text.Word(token))
            || (token > first && text.Tokens[token].Tag is PartOfSpeech.Adp or PartOfSpeech.Punct);

    /// <summary>"President Obama" inside an apposition is another person, not a description.</summary>
    private bool IsNamePart(int headEnd, int end) =>
        headEnd < end && text.Tokens[headEnd].Tag == PartOfSpeech.Propn && char.IsUpper(text.Word(headEnd)[0])
        && !IsHonorific(headEnd, end);

    /// <summary>"British diplomat | Sir".</summary>
    private bool IsHonorific(int token, int end) =>
        token < end && _words.PersonNouns.TryMatch(text, token, end, out PersonNoun noun, out int after)
        && noun.Kind == PersonNounKind.Honorific && after == end;

    private int SkipDeterminers(int first, int end)
    {
        while (first < end - 1 && (text.Tokens[first].Tag is PartOfSpeech.Det or PartOfSpeech.Punct
            || text.Is(first, WordClass.IndefiniteArticle) || text.Is(first, WordClass.DefiniteArticle)
            || _words.PronounOf(text.Word(first)) is { Use: PronounUse.Possessive, IsThing: true }))
            first++;
        return first;
    }

    private ImmutableArray<string> StatesIn(int first, int end)
    {
        var states = ImmutableArray.CreateBuilder<string>();
        for (int i = first; i < end; i++)
        {
            string? state = _words.States.Words.TryMatch(text, i, end, out StateWord word, out int next) ? word.State
                : _words.Bodies.TryMatch(text, i, end, out BodyWord body, out next) ? body.State : null;
            if (next > i) i = next - 1;
            if (state is not null && !states.Contains(state)) states.Add(state);
        }

        return states.ToImmutable();
    }

    private ImmutableArray<string> ModifiersIn(int first, int headFirst)
    {
        var modifiers = ImmutableArray.CreateBuilder<string>();
        for (int i = first; i < headFirst; i++)
            if (text.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Num)
                modifiers.Add(text.Word(i).ToString().ToLowerInvariant());
        return modifiers.ToImmutable();
    }

    private bool IsFormer(int first, int headFirst)
    {
        for (int i = first; i <= headFirst && i < text.Tokens.Length; i++)
            if (_words.FormerWords.Contains(text.Key(i)) || _words.FormerPrefixOf(text.Word(i)) > 0)
                return true;
        return false;
    }

    private void ReadBefore(NameMention mention, Sentence sentence)
    {
        int start = mention.PhraseStart;
        while (start > sentence.FirstToken && mention.First - start < LongestBefore && Describes(start - 1)) start--;
        if (start < mention.PhraseStart && text.Is(start, WordClass.PossessiveClitic)) start++;
        if (start == mention.First || Parse(start, mention.First) is not { } role) return;
        if (mention.PhraseStart == mention.First && !EndsWithPersonNoun(start, mention.First)) return;
        mention.PhraseStart = start;
        mention.Roles.Add(WithStateAfter(role, mention.End, sentence.EndToken));
    }

    private bool EndsWithPersonNoun(int first, int end)
    {
        for (int i = Math.Max(first, end - 4); i < end; i++)
            if (_words.PersonNouns.TryMatch(text, i, end, out PersonNoun noun, out int next) && next == end)
                return noun.Kind is not PersonNounKind.Honorific;
        return false;
    }

    /// <summary>Words that may stand in a description before a name.</summary>
    private bool Describes(int token)
    {
        if (text.Is(token, WordClass.PossessiveClitic)) return IsStateBefore(token);
        if (text.Word(token) is "-" or "–") return false;
        if (text.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj
            or PartOfSpeech.Propn) return !NameScanner.IsNeverName(text, token);
        return _words.PersonNouns.TryMatch(text, token, token + 1, out _, out _);
    }

    private bool IsStateBefore(int possessive)
    {
        for (int i = Math.Max(0, possessive - 3); i < possessive; i++)
        {
            if (_words.States.Words.TryMatch(text, i, possessive, out _, out int next) && next == possessive)
                return true;
        }

        return false;
    }

    /// <summary>"President Vladimir Putin of Russia": the state after the name belongs to the title.</summary>
    private Role WithStateAfter(Role role, int after, int end)
    {
        if (after + 1 >= end || !text.Is(after, WordClass.GenitivePreposition)) return role;
        return _words.States.Words.TryMatch(text, after + 1, end, out StateWord word, out _) && word.State is { } state
            && !role.States.Contains(state) ? role with { States = role.States.Add(state) } : role;
    }

    private void ReadApposition(NameMention mention, NameMention? next, Sentence sentence)
    {
        if (mention.Kind == NameKind.Unknown && mention.First > sentence.FirstToken
            && text.Tokens[mention.First - 1].Tag == PartOfSpeech.Adp) return;
        int comma = SkipParty(mention.End, sentence.EndToken);
        if (comma + 1 >= sentence.EndToken || text.Word(comma) is not ("," or "—" or "--")) return;
        int first = comma + 1, end = first;
        while (end < sentence.EndToken && end - first < LongestApposition && !EndsApposition(end)) end++;
        if (end == first || !StartsApposition(first) || Parse(first, end) is not { } role) return;
        bool describesNext = next is not null && next.PhraseStart >= first && next.End <= end && next.HasTitle
            && !text.Is(first, WordClass.IndefiniteArticle) && next.PhraseStart == first;
        if (!describesNext) mention.Roles.Add(role);
    }

    /// <summary>True where an apposition calls the name a body: "Clean Wells, a conservation group, ...".</summary>
    public bool IsCalledBody(NameMention mention)
    {
        int end = text.Sentences[mention.Sentence].EndToken, first = mention.End + 1;
        if (first + 1 >= end || text.Word(mention.End) is not "," || !IsDeterminer(first)) return false;
        int head = first;
        while (head + 1 < end && text.Tokens[head + 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun
            or PartOfSpeech.Propn || text.Word(head + 1) is "-") head++;
        return head > first && text.Tokens[head].Tag is PartOfSpeech.Noun
            && _words.BodyNouns.ContainsKey(text.Key(head)) && !_words.PersonNouns.TryGet(text.Key(head), out _);
    }

    /// <summary>", D-Va.,", "(R-Ariz.)" and "of Kentucky" stand between a name and what is said of it.</summary>
    private int SkipParty(int token, int end)
    {
        if (token + 1 < end && text.Is(token, WordClass.GenitivePreposition))
        {
            token++;
            while (token < end && text.Tokens[token].Tag == PartOfSpeech.Propn) token++;
        }

        if (token + 2 < end && text.Word(token) is "(")
        {
            for (int i = token + 1; i < Math.Min(end, token + 8); i++)
                if (text.Word(i) is ")") return i + 1;
        }

        bool isParty = token + 2 < end && text.Word(token) is "," && NameScanner.IsParty(text, token + 1);
        return isParty ? token + 2 : token;
    }

    private bool EndsApposition(int token) =>
        text.Word(token) is "," or "." or ";" or ":" or "—" or "--" or "\"" or "“" or "”" or ")" or "("
        || _words.PronounOf(text.Word(token)) is { Use: PronounUse.Relative, IsThing: false }
        || text.Tokens[token].Tag is PartOfSpeech.Aux;

    private bool StartsApposition(int token) =>
        text.Tokens[token].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num
        || IsDeterminer(token) || text.Is(token, WordClass.NumeralOne)
        || _words.PersonNouns.TryMatch(text, token, text.Tokens.Length, out _, out _);

    /// <summary>"North Korea's leader, Kim Jong-un, ...": a description that ends with a comma right before the
    /// name.</summary>
    private void ReadAppositionBefore(NameMention mention, Sentence sentence)
    {
        int comma = mention.PhraseStart - 1;
        if (comma <= sentence.FirstToken || text.Word(comma) is not ",") return;
        int start = comma;
        while (start > sentence.FirstToken && comma - start < LongestBefore
            && (Describes(start - 1) || IsPhraseWord(start - 1))) start--;
        if (start == comma || !OpensDefinite(start, comma) || !EndsWithPersonNoun(start, comma)) return;
        bool isClosed = mention.End < sentence.EndToken && text.Word(mention.End) is "," or "." or ";" or "”";
        if (isClosed && Parse(start, comma) is { } role) mention.Roles.Add(role);
    }

    private bool IsPhraseWord(int token) =>
        text.Tokens[token].Tag == PartOfSpeech.Det
            || text.Is(token, WordClass.PossessiveClitic) || IsDeterminer(token);

    private bool IsDeterminer(int token)
    {
        WordClasses classes = text.Language.Lexicon.Of(text.Key(token));
        return classes.Has(WordClass.DefiniteArticle) || classes.Has(WordClass.IndefiniteArticle)
            || MentionContext.IsThirdPersonPossessive(text, token);
    }

    private bool OpensDefinite(int first, int end)
    {
        if (IsPhraseWord(first)) return true;
        for (int i = first; i < end; i++)
            if (text.Is(i, WordClass.PossessiveClitic)) return true;
        return false;
    }
}
