using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Finds what relative pronouns, "they" and "it" stand for, where it is plain.</summary>
internal sealed class AntecedentFinder(AnalyzedText text, ArticleEntities entities)
{
    private const int LongestInset = 30;
    private const int LongestPhrase = 12;

    private (ResolvedSpeaker Speaker, int Sentence)? _last;

    /// <summary>Takes note of who made a statement that ends at <paramref name="offset"/>.</summary>
    public void Meet(ResolvedSpeaker speaker, int offset) => _last = (speaker, text.SentenceAt(offset));

    /// <summary>"they" and "it": the group, body or document that made the statement before, or the one body or people
    /// that is subject in this or the last sentence.</summary>
    public ResolvedSpeaker? Find(int token, Pronoun pronoun)
    {
        int sentence = text.SentenceAt(text.Tokens[token].Span.Start);
        if (_last is { } last && sentence - last.Sentence <= 1
            && Fits(last.Speaker.Speaker.Kind, pronoun)) return last.Speaker;
        NameMention? subject = SubjectIn(sentence, token, pronoun) ?? (sentence > 0
            ? SubjectIn(sentence - 1, token, pronoun) : null);
        return subject is null ? null : new ResolvedSpeaker(subject.Entity!.ToSpeaker(), subject.Span);
    }

    private static bool Fits(SpeakerKind kind, Pronoun pronoun) => pronoun.IsPlural
        ? kind is SpeakerKind.Group or SpeakerKind.Body : kind is SpeakerKind.Body or SpeakerKind.Document;

    private NameMention? SubjectIn(int sentence, int before, Pronoun pronoun)
    {
        NameMention? found = null;
        for (int i = entities.FirstAtOrAfter(text.Sentences[sentence].FirstToken); i < entities.Mentions.Count; i++)
        {
            NameMention mention = entities.Mentions[i];
            if (mention.First >= Math.Min(before, text.Sentences[sentence].EndToken)) break;
            if (!mention.IsSubject || mention.InQuotation) continue;
            bool fits = mention.Kind is NameKind.Body or NameKind.State
                || (pronoun.IsPlural && mention.Kind == NameKind.People);
            if (!fits) continue;
            if (found is not null && found.Entity != mention.Entity) return null;
            found = mention;
        }

        return found;
    }

    /// <summary>The name right before a relative pronoun, or before an apposition that ends there.</summary>
    /// <param name="isThing">True for a pronoun that stands for no person: "which", "that".</param>
    public NameMention? NameBefore(int token, bool isThing)
    {
        int first = text.Sentences[text.SentenceAt(text.Tokens[token].Span.Start)].FirstToken;
        int end = token > first && text.Word(token - 1) is "," or "—" or "--" or "(" ? token - 1 : token;
        if (entities.EndingAt(first, end) is { } name && Fits(name, isThing)
            && !IsInsideDescription(name, first)) return name;
        return NameBeforePlace(first, end, isThing) ?? NameBeforeInset(first, end, isThing);
    }

    /// <summary>"Sen. Ada Wren of Brill, who".</summary>
    private NameMention? NameBeforePlace(int first, int end, bool isThing)
    {
        if (isThing || entities.EndingAt(first, end) is not { } place || place.First <= first + 1
            || !text.Is(place.First - 1, WordClass.GenitivePreposition)) return null;
        return entities.EndingAt(first, place.First - 1) is { Kind: NameKind.Person } name ? name : null;
    }

    private static bool Fits(NameMention name, bool isThing) => isThing
        ? !(name.Kind == NameKind.Person || name.Entity!.Kind == NameKind.Person)
        : name.Kind is NameKind.Person or NameKind.Unknown or NameKind.People;

    /// <summary>In "advisers to Clinton who" the name belongs to another head.</summary>
    private bool IsInsideDescription(NameMention name, int first) =>
        name.PhraseStart > first && name.IsAfterPreposition && text.Tokens[name.PhraseStart - 1].Tag == PartOfSpeech.Adp
        && text.Word(name.End) is not ",";

    /// <summary>"Warner, the top Democrat on the committee, who": the name before the comma that opens the
    /// inset.</summary>
    private NameMention? NameBeforeInset(int first, int end, bool isThing)
    {
        for (int i = end - 1; i > first && end - i < LongestInset; i--)
        {
            if (text.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux
                && text.Tokens[i - 1].Tag != PartOfSpeech.Det) return null;
            if (text.Word(i) is not ",") continue;
            NameMention? name = entities.EndingAt(first, i);
            if (name is not null && Fits(name, isThing) && !name.IsModifier) return name;
        }

        return null;
    }

    /// <summary>The words of the noun phrase that ends right before <paramref name="token"/>.</summary>
    public Span? PhraseBefore(int token)
    {
        int first = text.Sentences[text.SentenceAt(text.Tokens[token].Span.Start)].FirstToken;
        int end = token > first && text.Word(token - 1) is "," ? token - 1 : token;
        int start = end;
        while (start > first && end - start < LongestPhrase && IsPhraseWord(start - 1)) start--;
        return start < end ? text.SpanOf(start, end) : null;
    }

    private bool IsPhraseWord(int token) => text.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn
        or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Part
        || text.Is(token, WordClass.PossessiveClitic) || MentionContext.IsThirdPersonPossessive(text, token)
        || text.Is(token, WordClass.PeoplePronoun);
}
