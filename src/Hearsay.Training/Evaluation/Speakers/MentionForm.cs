using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Speakers;

/// <summary>In what form a source mentions its speaker.</summary>
internal enum MentionForm
{
    /// <summary>"Voss", "Mr. Odo Lind", "the Kremlin".</summary>
    Name,

    /// <summary>"she", "who".</summary>
    Pronoun,

    /// <summary>An office, a profession or another word for a person: "the minister", "a spokesman for the
    /// bank".</summary>
    Title,

    /// <summary>Any other noun: "residents", "a poll".</summary>
    Nominal,
}

/// <summary>Tells the form of a mention by its head, the last noun before anything that follows it.</summary>
internal static class MentionForms
{
    internal static MentionForm Of(AnalyzedText text, Span source)
    {
        int head = HeadOf(text, source);
        if (head < 0) return MentionForm.Pronoun;
        if (text.Language.Names.PersonNouns.TryGet(text.Word(head), out _)) return MentionForm.Title;
        return text.Tokens[head].Tag == PartOfSpeech.Propn ? MentionForm.Name : MentionForm.Nominal;
    }

    private static int HeadOf(AnalyzedText text, Span source)
    {
        int head = -1;
        for (int i = text.TokenAt(source.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < source.End; i++)
        {
            PartOfSpeech tag = text.Tokens[i].Tag;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn) head = i;
            else if (head >= 0 && EndsPhrase(text, i)) break;
        }

        return head;
    }

    private static bool EndsPhrase(AnalyzedText text, int token) => text.Tokens[token].Tag switch
    {
        PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Verb or PartOfSpeech.Aux => true,
        PartOfSpeech.Punct => text.Word(token) is "," or "(" or "-" or "–" or "—",
        _ => false,
    };
}
