using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Mentions.Speakers;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Speakers;

/// <summary>Scores the resolver of speakers on gold statements, so that errors of the stages before it do not
/// count.</summary>
internal static class SpeakerEvaluation
{
    /// <summary>Where the labels lie in the repository.</summary>
    public const string Labels = "specs/speakers/polnear-dev.tsv";

    /// <param name="gold">Documents with their attributions, the labelled sources among them.</param>
    /// <exception cref="InvalidDataException">A label names a document or a source that gold lacks.</exception>
    public static SpeakerScore Score(IReadOnlyList<AttributedDocument> gold, IReadOnlyList<SpeakerLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var analyzer = new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded());
        var resolver = new SpeakerResolver();
        Dictionary<string, AttributedDocument> documents =
            gold.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var judged = new List<JudgedSpeaker>();
        foreach (IGrouping<string,
            SpeakerLabel> group in labels.GroupBy(label => label.Document, StringComparer.Ordinal))
        {
            if (!documents.TryGetValue(group.Key, out AttributedDocument? document))
                throw new InvalidDataException($"the labels name {group.Key}, which the gold data lacks");
            judged.AddRange(Judge(document, group, analyzer, resolver));
        }

        return new SpeakerScore(judged);
    }

    private static IEnumerable<JudgedSpeaker> Judge(
        AttributedDocument document, IEnumerable<SpeakerLabel> labels, TextAnalyzer analyzer, SpeakerResolver resolver)
    {
        SourceText text = document.Text
            ?? throw new InvalidDataException($"{document.Id}: the gold record has no text");
        ImmutableArray<Statement> statements =
            [.. document.Attributions.Select(one => ToStatement(text, one)).OrderBy(one => one.Extent)];
        AnalyzedText analysis = analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
        ImmutableArray<ResolvedSpeaker> found = resolver.Resolve(analysis, statements);
        foreach (SpeakerLabel label in labels)
        {
            Span source = text.FromCodePoints(label.Source);
            int i = IndexOf(statements, source);
            if (i < 0)
                throw new InvalidDataException(
                    $"{document.Id}: no attribution has the source {label.Source.Start} {label.Source.End}");
            yield return Judge(label, analysis, source, found[i].Speaker);
        }
    }

    private static JudgedSpeaker Judge(SpeakerLabel label, AnalyzedText analysis, Span source, Speaker found)
    {
        string? name = label.Name is { } place ? analysis.Text.Quote(analysis.Text.FromCodePoints(place)) : null;
        bool isRight = name is null
            ? KindsOf(found).Contains(label.Kind)
            : found.Aliases.Prepend(found.Name)
                .Any(one => one == name || one == WithoutArticle(name, analysis.Language));
        return new JudgedSpeaker(
            label, analysis.Text.Quote(source), MentionForms.Of(analysis, source), found, name ?? label.Kind, isRight);
    }

    /// <summary>"The Guardian" is the Guardian.</summary>
    private static string WithoutArticle(string name, LanguagePack language)
    {
        int first = name.IndexOf(' ', StringComparison.Ordinal);
        return first > 0 && language.Lexicon.Is(WordKey.Of(name.AsSpan(0, first)), WordClass.DefiniteArticle)
            ? name[(first + 1)..] : name;
    }

    /// <summary>As the labels have it: media are a body or a group, and whoever is not named is not resolved.</summary>
    private static IEnumerable<string> KindsOf(Speaker found)
    {
        SpeakerKind[] kinds = found.Kind switch
        {
            SpeakerKind.Media => [SpeakerKind.Body, SpeakerKind.Group],
            SpeakerKind.Unnamed => [SpeakerKind.Unresolved],
            SpeakerKind kind => [kind],
        };
        return kinds.Select(Records.SchemaWords.Of);
    }

    private static int IndexOf(ImmutableArray<Statement> statements, Span source)
    {
        for (int i = 0; i < statements.Length; i++)
        {
            if (statements[i].Source is [var first, .., var last] && Span.Cover(first, last) == source) return i;
            if (statements[i].Source is [var one, ..] && one == source) return i;
        }

        return -1;
    }

    private static Statement ToStatement(SourceText text, Attribution attribution) => new(
        [.. attribution.Source.Select(text.FromCodePoints)],
        [.. attribution.Cue.Select(text.FromCodePoints)],
        [.. attribution.Content.Select(text.FromCodePoints)],
        StatementKind.Indirect, Act.Said, Modality.Asserted, []);
}
