using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Network;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Evidence;

/// <summary>Collects, sentence by sentence, what speaks for and against a statement: the words that could attribute,
/// the quotations, the model's probabilities, and the statements that were found.</summary>
/// <param name="labelled">The network's reading; null where there is none.</param>
internal sealed class EvidenceFinder(TokenView view, ImmutableArray<Statement> statements, LabelledText? labelled)
{
    /// <summary>The network's label wins where its probability is highest; a cue is worth a mention from here
    /// on.</summary>
    private const double LeastProbability = 0.1;

    private readonly ActReader _acts = new(view);
    private readonly CueWords _words = new(view);

    /// <summary>The evidence of every sentence that shares a character with <paramref name="passage"/>.</summary>
    public ImmutableArray<SentenceEvidence> Find(Span passage)
    {
        var found = ImmutableArray.CreateBuilder<SentenceEvidence>();
        for (int s = view.Analysis.SentenceAt(passage.Start); s < view.Analysis.Sentences.Length; s++)
        {
            Sentence sentence = view.Analysis.Sentences[s];
            if (sentence.Span.Start >= Math.Max(passage.End, passage.Start + 1)) break;
            found.Add(Of(sentence));
        }

        return found.ToImmutable();
    }

    private SentenceEvidence Of(Sentence sentence)
    {
        ImmutableArray<int> here =
            [.. Enumerable.Range(0, statements.Length).Where(i => HasPartIn(statements[i], sentence.Span))];
        List<CueEvidence> cues = [.. here.Where(i => CueOf(statements[i]) is { } cue && sentence.Span.Overlaps(cue))
            .Select(i => Attributing(statements[i]))];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            bool isCue = here.Any(one => CueOf(statements[one])?.Overlaps(view.Span(i)) == true);
            if (!isCue && Possible(i, sentence) is { } possible) cues.Add(possible);
        }

        return new SentenceEvidence(
            sentence.Span, here, [.. cues.OrderBy(cue => cue.Place)], [.. QuotationsOf(sentence.Span)]);
    }

    private static bool HasPartIn(Statement statement, Span sentence) =>
        statement.Cue.Any(sentence.Overlaps) || statement.Content.Any(sentence.Overlaps);

    private static Span? CueOf(Statement statement) =>
        statement.Cue.IsEmpty ? null : Span.Cover(statement.Cue[0], statement.Cue[^1]);

    private CueEvidence Attributing(Statement statement)
    {
        ActReading reading = _acts.Read(statement.Source, statement.Cue, statement.Content);
        Span cue = CueOf(statement)!.Value;
        return new CueEvidence(
            reading.Word is null ? cue : reading.Place, reading.Word, statement.Act, statement.Modality,
            CueOutcome.Attributes, ProbabilityOf(cue));
    }

    /// <summary>A verb of the lists, a noun of them where words that it may attribute follow, or what the model thinks
    /// of as a cue.</summary>
    private CueEvidence? Possible(int i, Sentence sentence)
    {
        double? probability = labelled is null ? null : ProbabilityAt(i);
        (ActEntry Entry, TokenRange Place)? listed = view.Tag(i) switch
        {
            PartOfSpeech.Verb => _words.Decisive(i, i + 1),
            PartOfSpeech.Noun when i + 1 < sentence.EndToken && JoinsContent(i + 1) => _words.Decisive(i, i + 1),
            _ => null,
        };
        if (listed is { Entry.IsStrong: false }) listed = null;
        CueOutcome outcome = OutcomeAt(i);
        bool isLikely = probability is >= LeastProbability && outcome is not CueOutcome.InContent;
        if (listed is null && !isLikely) return null;
        return new CueEvidence(
            view.Span(i), listed?.Entry.Name, listed?.Entry.Act ?? Act.Said,
            listed?.Entry.Modality ?? Modality.Asserted, outcome, probability);
    }

    private bool JoinsContent(int i) => view.Is(i, WordClass.Complementizer) || view.Is(i, WordClass.InfinitiveMarker);

    private CueOutcome OutcomeAt(int i)
    {
        if (view.InQuotation(i)) return CueOutcome.InQuotation;
        bool isContent = statements.Any(statement => statement.Content.Any(view.Span(i).Overlaps));
        return isContent ? CueOutcome.InContent : CueOutcome.Unused;
    }

    private IEnumerable<QuotationEvidence> QuotationsOf(Span sentence) => view.Analysis.Quotations
        .Where(quotation => quotation.Span.Overlaps(sentence))
        .Select(quotation => new QuotationEvidence(
            quotation.Span, statements.Any(statement => statement.Content.Any(quotation.Span.Overlaps))));

    private double? ProbabilityOf(Span cue)
    {
        if (labelled is null) return null;
        double highest = 0;
        for (int i = view.Analysis.TokenAt(cue.Start); i < view.Count && view.Span(i).Start < cue.End; i++)
            highest = Math.Max(highest, ProbabilityAt(i));
        return highest;
    }

    private double ProbabilityAt(int token) => Math.Min(
        1, (double)labelled!.Probability(token, StatementLabels.Begin(ChunkRole.Cue))
        + labelled.Probability(token, StatementLabels.Inside(ChunkRole.Cue)));
}
