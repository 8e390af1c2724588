using System.Globalization;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Statements.Evidence;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>Puts evidence into sentences that a journalist understands.</summary>
internal static class EvidenceWords
{
    /// <summary>From which probability on the model takes a word for a cue; only roughly, since it weighs whole
    /// paragraphs.</summary>
    private const double ModelThreshold = 0.5;

    /// <summary>One sentence for each thing that makes <paramref name="resolved"/> a statement as it is
    /// given.</summary>
    public static IEnumerable<string> Of(ReadArticle read, ResolvedStatement resolved, CueEvidence? cue)
    {
        Statement statement = resolved.Statement;
        yield return cue is null ? NoCueHere(read.Article.Text, statement) : Attributing(read.Article.Text, cue);
        yield return SourceOf(read.Article.Text, resolved);
        yield return ContentOf(statement);
        if (Attribution.Via(read.Article, statement.Chain) is { } via) yield return $"It comes {via}.";
        if (!read.IsSpeech(statement)) yield return "It is not speech: --speech leaves it out.";
        if (statement.Confidence is { } confidence) yield return $"Confidence {Percent(confidence)}.";
    }

    /// <summary>Why a sentence, or a word of it, attributes nothing.</summary>
    public static IEnumerable<string> WhyNot(SourceText text, SentenceEvidence evidence)
    {
        foreach (CueEvidence cue in evidence.Cues.Where(cue => cue.Outcome is not CueOutcome.Attributes))
            yield return WhyNot(text, cue);
        foreach (QuotationEvidence quotation in evidence.Quotations.Where(quotation => !quotation.IsAttributed))
            yield return $"{Quote(text, quotation.Place)} stands in quote marks, but nothing gives these words to "
                + $"anyone: a title, a name or scare quotes.";
        if (evidence.Statements.IsEmpty && evidence.Cues.IsEmpty && evidence.Quotations.IsEmpty)
            yield return "No word of saying and no quote marks: nothing attributes this sentence to anyone.";
    }

    /// <summary>"a caption": what a block that is not read is called.</summary>
    public static string NameOf(BlockKind kind) => kind switch
    {
        BlockKind.Caption => "a caption",
        BlockKind.Credit => "a credit",
        BlockKind.Byline => "a byline",
        BlockKind.Dateline => "a dateline",
        BlockKind.Repeat => "a block that repeats an earlier one",
        BlockKind.Teaser => "a list of other articles",
        BlockKind.Mark => "a line without words",
        BlockKind.Footer => "matter after the article",
        BlockKind.Newsletter => "an invitation to subscribe",
        BlockKind.Comment => "a reader's comment",
        BlockKind.Notice => "a notice of the site",
        BlockKind.Navigation => "a menu",
        _ => "the article",
    };

    private static string Attributing(SourceText text, CueEvidence cue)
    {
        string model = cue.Probability is { } probability ? $" The model gave it {Percent(probability)} as a cue." : "";
        return cue.Word is null
            ? $"{Quote(text, cue.Place)} attributes here: it stands between a source and a content.{model}"
            : $"{Quote(text, cue.Place)} is a word of {Doing(cue.Act)}{Put(cue.Modality)}.{model}";
    }

    private static string NoCueHere(SourceText text, Statement statement) => statement.Cue.IsEmpty
        ? "No word attributes it; it goes on from the statement before."
        : $"It goes on from {Quote(text, statement.Cue[0])}, in another sentence.";

    private static string SourceOf(SourceText text, ResolvedStatement resolved)
    {
        if (resolved.Statement.Source.IsEmpty) return "The sentence names no source.";
        string source = string.Join(" … ", resolved.Statement.Source.Select(piece => Quote(text, piece)));
        return resolved.Speaker.Kind is SpeakerKind.Unresolved or SpeakerKind.Unnamed
            ? $"{source} is the source; the article does not let us name who that is."
            : $"{source} is the source: {VisibleText.Of(resolved.Speaker.Name)}.";
    }

    private static string ContentOf(Statement statement)
    {
        string marks = statement.Kind switch
        {
            StatementKind.Direct => "stands in quote marks",
            StatementKind.Mixed => "stands in quote marks in part",
            _ => "stands without quote marks",
        };
        return statement.Content.Length == 1
            ? $"What is attributed {marks}."
            : $"What is attributed {marks}, in {statement.Content.Length} pieces that belong together.";
    }

    private static string WhyNot(SourceText text, CueEvidence cue)
    {
        string word = Quote(text, cue.Place);
        return cue switch
        {
            { Outcome: CueOutcome.InQuotation } =>
                $"{word} stands inside quote marks: the speaker reports there, not the article.",
            { Outcome: CueOutcome.InContent } => $"{word} belongs to what somebody else is reported to have said.",
            { Probability: { } probability and < ModelThreshold } =>
                $"The model gave {word} {Percent(probability)} as a cue; below {Percent(ModelThreshold)}, it makes no "
                    + $"statement.",
            { Probability: { } probability } =>
                $"The model gave {word} {Percent(probability)} as a cue, but nothing here that it would attribute.",
            _ => $"{word} can be a word of {Doing(cue.Act)}, but no source with a content was found beside it.",
        };
    }

    private static string Doing(Act act) => act switch
    {
        Act.Said => "saying",
        Act.Wrote => "writing",
        Act.Asked => "asking",
        Act.Believes => "believing, feeling or expecting",
        Act.Intends => "wanting or planning",
        Act.Decides => "deciding",
        _ => "showing",
    };

    private static string Put(Modality modality) => modality switch
    {
        Modality.Denied => ", here a denial",
        Modality.Demanded => ", here a demand",
        Modality.Promised => ", here a promise",
        Modality.Threatened => ", here a threat",
        Modality.Conceded => ", here a concession",
        Modality.Alleged => ", here an allegation",
        _ => "",
    };

    /// <summary>Words that bring their own quote marks keep those.</summary>
    private static string Quote(SourceText text, Span span)
    {
        string words = VisibleText.Of(text, span);
        return words is ['“' or '"' or '„' or '«' or '‘' or '\'', ..] ? words : $"“{words}”";
    }

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
