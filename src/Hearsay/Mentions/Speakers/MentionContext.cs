using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>Reads a name's place in its sentence from its neighbours: subject, owner, after a preposition,
/// quoted.</summary>
internal static class MentionContext
{
    private const int LongestInset = 24;

    /// <summary>Sets the flags of every mention; <paramref name="mentions"/> are in text order.</summary>
    public static void Read(AnalyzedText text, IReadOnlyList<NameMention> mentions)
    {
        int quotation = 0;
        foreach (NameMention mention in mentions)
        {
            while (quotation < text.Quotations.Length
                && text.Quotations[quotation].Span.End <= mention.Span.Start) quotation++;
            mention.InQuotation = quotation < text.Quotations.Length
                && text.Quotations[quotation].Span.Contains(mention.Span);
            Sentence sentence = text.Sentences[mention.Sentence];
            mention.IsModifier |= IsOwner(text, mention.End, sentence.EndToken)
                || IsBeforeNoun(text, mention.End, sentence.EndToken);
            mention.IsAfterPreposition = IsAfterPreposition(text, mention.PhraseStart, sentence.FirstToken);
            mention.IsAfterPlaceWord = mention.PhraseStart > sentence.FirstToken
                && text.Is(mention.PhraseStart - 1, WordClass.PlacePreposition);
            mention.IsSubject = !mention.IsModifier && !mention.IsAfterPreposition
                && PrecedesVerb(text, mention.End, sentence.EndToken);
        }
    }

    /// <summary>True where a verb follows, directly or after an inset between commas.</summary>
    public static bool PrecedesVerb(AnalyzedText text, int token, int end)
    {
        if (token < end && text.Word(token) is "(") token = After(text, token, end, ")");
        if (token < end && text.Word(token) is ",") token = After(text, token, end, ",");
        while (token < end && text.Tokens[token].Tag == PartOfSpeech.Adv) token++;
        return token < end && text.Tokens[token].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux;
    }

    private static int After(AnalyzedText text, int token, int end, string mark)
    {
        for (int i = token + 1; i < Math.Min(end, token + LongestInset); i++)
            if (text.Word(i).SequenceEqual(mark)) return i + 1;
        return token + 1;
    }

    /// <summary>"'s", or the apostrophe alone after an s.</summary>
    public static bool IsPossessive(AnalyzedText text, int token) =>
        text.Is(token, WordClass.PossessiveClitic) || text.Key(token) is "'";

    /// <summary>"his", "its", not "your": what the text says of whoever it speaks of.</summary>
    public static bool IsThirdPersonPossessive(AnalyzedText text, int token) =>
        text.Is(token, WordClass.PossessiveDeterminer)
        && text.Language.Names.PronounOf(text.Word(token)) is { Person: 3, Use: not PronounUse.Relative };

    private static bool IsOwner(AnalyzedText text, int token, int end) =>
        token < end && IsPossessive(text, token)
            && text.Tokens[token].Span.Start == text.Tokens[token - 1].Span.End
        && text.Tokens[token].Tag != PartOfSpeech.Aux;

    private static bool IsBeforeNoun(AnalyzedText text, int token, int end) =>
        token < end && text.Tokens[token].Tag == PartOfSpeech.Noun && char.IsLower(text.Word(token)[0]);

    private static bool IsAfterPreposition(AnalyzedText text, int phrase, int first)
    {
        int before = phrase - 1;
        if (before >= first && text.Tokens[before].Tag == PartOfSpeech.Det) before--;
        return before >= first && text.Tokens[before].Tag is PartOfSpeech.Adp or PartOfSpeech.Verb;
    }
}
