using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

internal enum SourceForm : byte
{
    /// <summary>Nothing that a speaker could be read from.</summary>
    None,
    Name,
    Pronoun,

    /// <summary>One person by description: "the Russian leader".</summary>
    Person,

    /// <summary>A body by description: "the ministry", "his campaign".</summary>
    Body,
    Group,
    Document,

    /// <summary>A noun of which no more is known.</summary>
    Other,
}

/// <summary>What a source span says, as far as its own words tell.</summary>
/// <param name="Form">What kind of words name the source.</param>
/// <param name="First">First token of the words.</param>
/// <param name="CoreEnd">Token after the head: the words up to the first comma, preposition or relative.</param>
/// <param name="End">Token after the last word of the source.</param>
/// <param name="Name">The name, for <see cref="SourceForm.Name"/>.</param>
/// <param name="Pronoun">The pronoun, for <see cref="SourceForm.Pronoun"/>.</param>
internal readonly record struct SourcePhrase(
    SourceForm Form, int First, int CoreEnd, int End, NameMention? Name = null, Pronoun? Pronoun = null)
{
    /// <summary>The head's token.</summary>
    public int Head => CoreEnd - 1;
}

/// <summary>Reads source spans: finds the head of the phrase and says what form it has.</summary>
internal sealed class SourcePhraseReader(AnalyzedText text, ArticleEntities entities)
{
    private const int LongestPart = 8;

    private readonly NameVocabulary _words = text.Language.Names;
    private readonly OfficeNames _offices = new(text, entities);

    public SourcePhrase Read(Span source)
    {
        int first = text.TokenAt(source.Start), end = text.TokenAt(source.End - 1) + 1;
        end = Math.Min(end, text.Tokens.Length);
        while (first < end && IsLeading(first, end)) first++;
        while (end > first + 1 && (text.Tokens[end - 1].Tag == PartOfSpeech.Punct && text.Word(end - 1) is not ")"
            || IsPossessive(end - 1))) end--;
        if (first >= end) return new SourcePhrase(SourceForm.None, first, first, first);
        if (end - first == 1 && _words.PronounOf(text.Word(first)) is { } pronoun)
            return new SourcePhrase(SourceForm.Pronoun, first, end, end, Pronoun: pronoun);
        if (LeadingPronoun(first, end) is { } leading)
            return new SourcePhrase(SourceForm.Pronoun, first, first + 1, end, Pronoun: leading);
        if (IsCoordination(first, end) || IsTitledPair(first, end))
            return new SourcePhrase(SourceForm.Group, first, end, end);
        int core = CoreEnd(first, end);
        return Classify(first, core, end);
    }

    /// <summary>"who | a week ago" and "They, like Wren,": the pronoun of a source that has more words.</summary>
    private Pronoun? LeadingPronoun(int first, int end)
    {
        if (_words.PronounOf(text.Word(first)) is not { } pronoun) return null;
        if (pronoun.Use != PronounUse.Relative)
            return pronoun is { IsPlural: true, IsSubject: true } && text.Word(first + 1) is "," ? pronoun : null;
        bool isFollowedByTime = text.Tokens[first + 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Adv
            && entities.FirstIn(first + 1, end) is null;
        return isFollowedByTime ? pronoun : null;
    }

    private bool IsLeading(int token, int end) =>
        text.Tokens[token].Tag == PartOfSpeech.Punct
            || (token + 1 < end && text.Is(token, WordClass.SourcePreposition));

    private bool IsPossessive(int token) => MentionContext.IsPossessive(text, token);

    private SourcePhrase Classify(int first, int core, int end)
    {
        NameMention? name = _offices.Placed(first, core, end)
            ?? entities.EndingAt(first, core) ?? Spanning(first, core)
            ?? _offices.Titled(first, core, end);
        if (name is { IsDocument: true }) return new SourcePhrase(SourceForm.Document, first, core, end);
        if (name is not null && !IsPeopleOfName(name, first)) return new SourcePhrase(SourceForm.Name, first,
            Math.Max(core, name.End), end, name);
        SourceForm form = FormOf(first, core);
        if (form is SourceForm.Person or SourceForm.Other or SourceForm.Body or SourceForm.Group
            && NamedAfter(first, core, end, form) is { } apposed)
            return new SourcePhrase(SourceForm.Name, first, core, end, apposed);
        return new SourcePhrase(form, first, core, end);
    }

    /// <summary>The core may end inside a longer name ("Department | of Justice").</summary>
    private NameMention? Spanning(int first, int core)
    {
        NameMention? mention = entities.Covering(core - 1);
        return mention is not null && mention.First >= first ? mention : null;
    }

    private bool IsPeopleOfName(NameMention name, int first) =>
        name.Kind == NameKind.People && name.First > first && text.Tokens[first].Tag is not PartOfSpeech.Det;

    /// <summary>"One of his advisers, Tad Devine," and "the Democratic leader, Chuck Schumer": the name in
    /// apposition.</summary>
    private NameMention? NamedAfter(int first, int core, int end, SourceForm form)
    {
        if (form == SourceForm.Group && !text.Is(first, WordClass.NumeralOne)) return null;
        for (int i = core; i < end - 1; i++)
        {
            if (text.Word(i) is not ("," or "—" or "--")) continue;
            return entities.PhraseStartingAt(i + 1, Math.Min(end, i + 9));
        }

        return null;
    }

    private SourceForm FormOf(int first, int core)
    {
        string head = text.Word(core - 1).ToString();
        if (text.Is(first, WordClass.DistributiveDeterminer)) return SourceForm.Group;
        if (_words.Documents.Contains(head)) return SourceForm.Document;
        if (core < text.Tokens.Length && text.Is(core, WordClass.GenitivePreposition)
            && FormOfPart(head, core) is { } part) return part;
        if (_words.Collectives.Contains(head) || StartsWithQuantity(first, core)) return SourceForm.Group;
        if (_words.BodyNouns.ContainsKey(head)) return SourceForm.Body;
        if (_words.Documents.Contains(Singular(head))) return SourceForm.Document;
        if (_offices.EndsWithPersonNoun(first, core)) return SourceForm.Person;
        if (IsPlural(core - 1, head)) return SourceForm.Group;
        return text.Tokens[core - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj
            ? SourceForm.Other : SourceForm.None;
    }

    /// <summary>"one of the polls", "a group of doctors": what the parts are tells what the whole is.</summary>
    private SourceForm? FormOfPart(string head, int of)
    {
        bool isOne = text.Is(of - 1, WordClass.SingularQuantifier);
        if (!isOne && !text.Is(of - 1, WordClass.PartitiveNoun) && !_words.Collectives.Contains(head)) return null;
        int end = of + 1;
        while (end < text.Tokens.Length && end - of < LongestPart
            && text.Tokens[end].Tag is PartOfSpeech.Det or PartOfSpeech.Noun
            or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Pron) end++;
        if (end == of + 1) return null;
        if (_words.Documents.Contains(Singular(text.Word(end - 1).ToString()))) return SourceForm.Document;
        return isOne ? SourceForm.Person : SourceForm.Group;
    }

    private bool StartsWithQuantity(int first, int core) =>
        core - first > 1 && text.Tokens[first].Tag == PartOfSpeech.Num && !text.Is(first, WordClass.NumeralOne)
        && IsPlural(core - 1, text.Word(core - 1).ToString());

    private string Singular(string word) => word.Length > 3
        ? word[..^text.Language.Endings.LengthOf(WordKey.Of(word), Ending.Plural)]
        : word;

    private bool IsPlural(int token, string word) =>
        text.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Pron
            or PartOfSpeech.Det
        && word.Length > 3 && text.Language.Endings.Has(text.Key(token), Ending.Plural)
        && !text.Language.Endings.Has(text.Key(token), Ending.SingularInS)
        && !_words.PersonNouns.TryGet(word, out _);

    /// <summary>Where the head's phrase ends: at the first comma, bracket, relative, preposition or participle outside
    /// a name.</summary>
    private int CoreEnd(int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (entities.Covering(i) is { } name && name.First < i && name.First >= first && name.End <= end)
            {
                i = name.End - 1;
                continue;
            }

            if (EndsCore(i) || IsTrailingAdjective(i, end)) return i;
        }

        return end;
    }

    /// <summary>"sources | close to the court".</summary>
    private bool IsTrailingAdjective(int token, int end) =>
        text.Tokens[token].Tag == PartOfSpeech.Adj && token + 1 < end
        && text.Tokens[token - 1].Tag == PartOfSpeech.Noun && text.Tokens[token + 1].Tag == PartOfSpeech.Adp;

    private bool EndsCore(int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (word is "," or ";" or "(" or "—" or "–" or "--" or "-" or "[" or ":") return true;
        if (_words.IsRelative(word) || text.Is(token, WordClass.RelativeAdverb)) return true;
        return text.Tokens[token].Tag is PartOfSpeech.Adp or PartOfSpeech.Verb or PartOfSpeech.Aux
            or PartOfSpeech.Sconj or PartOfSpeech.Part
            && !IsPossessive(token) && !IsVerbInside(token) && !IsListedNoun(token);
    }

    /// <summary>"poll" and "report" are nouns here, whatever their tag.</summary>
    private bool IsListedNoun(int token) => text.Tokens[token].Tag == PartOfSpeech.Verb
        && (_words.Documents.Contains(text.Key(token))
        || _words.PersonNouns.TryMatch(text, token, token + 1, out _, out _));

    /// <summary>A participle before its noun ("embattled mayor") is no end, nor what only looks like a verb ("radio
    /// talk host").</summary>
    private bool IsVerbInside(int token) =>
        text.Tokens[token].Tag == PartOfSpeech.Verb
            && (text.Tokens[token - 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || IsUninflected(token))
            && token + 1 < text.Tokens.Length
        && text.Tokens[token + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;

    private bool IsUninflected(int token)
    {
        string word = text.Key(token);
        Endings endings = text.Language.Endings;
        return word.Length > 3 && !endings.Has(word, Ending.Past) && !endings.Has(word, Ending.PresentParticiple)
            && !endings.Has(word, Ending.StrongParticiple) && !endings.Has(word, Ending.Plural);
    }

    /// <summary>Two heads joined by "and" or "or": several speakers, unless what stands before "and" is one more title
    /// of the person after it.</summary>
    private bool IsCoordination(int first, int end)
    {
        for (int i = first + 1; i + 1 < end; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (_words.IsRelative(word) || text.Is(i, WordClass.RelativeAdverb)) return false;
            if (text.Is(i, WordClass.SimplePreposition) && !HasNameAfterAnd(i, end)) return false;
            if (word is "," && !IsListComma(i, first, end)) return false;
            if ((text.Is(i, WordClass.Coordinator) || word is "&") && entities.Covering(i) is null)
            {
                if (text.Tokens[i - 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Adv
                    && entities.EndingAt(first, i) is null) continue;
                return !IsTitlePair(first, i, end);
            }
        }

        return false;
    }

    /// <summary>"Senators Ada Wren of Brill and Tom Voss of Sel": a title in the plural has several names.</summary>
    private bool IsTitledPair(int first, int end)
    {
        if (!IsPlural(first, text.Word(first).ToString())
            || entities.PhraseStartingAt(first, first + 2) is not { HasTitle: false }) return false;
        for (int i = first + 2; i + 1 < end; i++)
            if (text.Is(i, WordClass.AdditiveCoordinator) && entities.FirstIn(i + 1, i + 2) is not null) return true;
        return false;
    }

    private bool HasNameAfterAnd(int token, int end)
    {
        for (int i = token + 1; i + 1 < end; i++)
            if (text.Is(i, WordClass.AdditiveCoordinator)
                && entities.FirstIn(i + 1, i + 6) is { HasTitle: true } mention
                && mention.PhraseStart == i + 1) return true;
        return false;
    }

    private bool IsListComma(int comma, int first, int end)
    {
        NameMention? before = entities.EndingAt(first, comma),
            after = entities.FirstIn(comma + 1, Math.Min(end, comma + 8));
        if (text.Is(comma + 1, WordClass.AdditiveCoordinator) || NameScanner.IsParty(text, comma + 1)) return true;
        if (before is null) return text.Tokens[comma + 1].Tag is PartOfSpeech.Noun && HasAndAfter(comma, end);
        return after is not null && after.PhraseStart == comma + 1 && after.End < end && HasAndAfter(comma, end);
    }

    private bool HasAndAfter(int token, int end)
    {
        for (int i = token + 1; i < end; i++)
            if (text.Is(i, WordClass.AdditiveCoordinator)) return true;
        return false;
    }

    private bool IsTitlePair(int first, int and, int end) =>
        entities.EndingAt(first, and) is null && _offices.EndsWithPersonNoun(first, and)
        && entities.FirstIn(and + 1, end) is { HasTitle: true } or { Roles.Count: > 0 };
}
