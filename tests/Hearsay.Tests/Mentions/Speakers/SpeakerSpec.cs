using System.Collections.Immutable;
using System.Text;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Mentions.Speakers;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Mentions.Speakers;

/// <summary>One case of specs/speakers: a title, a text with its sources in brackets, and who is meant by
/// each.</summary>
public sealed record SpeakerSpec(string Title, string[] Lines, string[] Expected)
{
    public static IEnumerable<SpeakerSpec> Read(string file)
    {
        string? title = null;
        List<string> lines = [], expected = [];
        foreach (string line in File.ReadLines(Checkout.PathOf($"specs/speakers/{file}")).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (title is not null) yield return new SpeakerSpec(title, [.. lines], [.. expected]);
                title = line[3..];
                lines.Clear();
                expected.Clear();
            }
            else if (title is not null && line.StartsWith('>')) lines.Add(line[1..].Trim());
            else if (title is not null && line.StartsWith("- ", StringComparison.Ordinal)) expected.Add(line[2..]);
        }
    }

    /// <summary>The resolver's speakers, each with as many fields as the expected line has.</summary>
    public string[] Found()
    {
        (SourceText text, List<Span> sources) = Unmark();
        AnalyzedText analysis = Shared.Analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
        ImmutableArray<Statement> statements = [.. sources.Select(source => StatementOf(analysis, source))];
        ImmutableArray<ResolvedSpeaker> found = new SpeakerResolver().Resolve(analysis, statements);
        return [.. found.Select((resolved, i) => Show(resolved.Speaker, FieldsOf(Expected[i]).Length))];
    }

    /// <summary>The expected lines with their spaces made even.</summary>
    public string[] Wanted() => [.. Expected.Select(line =>
    {
        string[] fields = FieldsOf(line);
        return string.Join(" | ", fields.Select((field, i) => i > 0 && field.Length == 0 ? "*" : field));
    })];

    /// <summary>Fields that the expected line leaves empty are not compared.</summary>
    public static string Mask(string found, string wanted)
    {
        string[] wantedFields = wanted.Split(" | "), foundFields = found.Split(" | ");
        return string.Join(" | ", foundFields.Select((field, i) =>
            i < wantedFields.Length && wantedFields[i] == "*" ? "*" : field));
    }

    private static string[] FieldsOf(string line) => [.. line.Split('|').Select(field => field.Trim())];

    private static string Show(Speaker speaker, int fields)
    {
        string[] all =
        [
            $"{speaker.Kind.ToString().ToLowerInvariant()} {speaker.Name}",
            string.Join(" ; ", speaker.Roles),
            string.Join(" ; ", speaker.Aliases),
            speaker.SpeaksFor ?? "",
        ];
        return string.Join(" | ", all.Take(fields));
    }

    private static Statement StatementOf(AnalyzedText text, Span source)
    {
        Span sentence = text.Sentences[text.SentenceAt(source.Start)].Span;
        ImmutableArray<Span> content = [.. text.Quotations.Select(quotation =>
            quotation.Span).Where(sentence.Overlaps)];
        return new Statement([source], [], content, StatementKind.Indirect, Act.Said, Modality.Asserted, []);
    }

    private (SourceText Text, List<Span> Sources) Unmark()
    {
        var plain = new StringBuilder();
        var sources = new List<Span>();
        int start = 0;
        foreach (char c in string.Join('\n', Lines))
        {
            if (c == '[') start = plain.Length;
            else if (c == ']') sources.Add(new Span(start, plain.Length));
            else plain.Append(c);
        }

        return (new SourceText(plain.ToString()), sources);
    }

    private static class Shared
    {
        public static readonly TextAnalyzer Analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());
    }
}
