using System.Runtime.InteropServices;
using Hearsay.Analysis;
using Hearsay.Statements.Network;
using Hearsay.Text;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>What the trainer's own float network says of the sample articles, token by token, in a file that a test
/// holds this program's int8 network to.</summary>
internal static class TrainerOpinions
{
    /// <summary>Path below the repository's root.</summary>
    internal const string Path = "specs/models/statements.trainer.tsv";

    private static readonly string[] Head =
    [
        "# The most probable label of every token of the samples and its probability, as the float network in PyTorch "
            + "gives them. Written by",
        "# hearsay train statements; SampleLabelTests holds the int8 network to it.",
        "#",
        "# file, token, label, probability",
    ];

    /// <summary>The sample articles, unlabelled, in the order of their paths.</summary>
    internal static IEnumerable<AttributedDocument> Samples()
    {
        string root = GoldData.RepositoryRoot()
            ?? throw new FileNotFoundException("the samples are found in a checkout of the sources");
        return Directory.EnumerateFiles(System.IO.Path.Combine(root, "samples"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file =>
            new AttributedDocument(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
            new SourceText(File.ReadAllText(file)), []));
    }

    /// <summary>Writes the file.</summary>
    /// <param name="probabilities">The trainer's label probabilities of the samples' paragraphs, float32.</param>
    internal static void Write(string probabilities, TextAnalyzer analyzer)
    {
        ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(probabilities));
        var lines = new List<string>(Head);
        int at = 0;
        foreach (AttributedDocument sample in Samples())
        {
            int tokens = analyzer.Analyze(sample.Text!, TextAnalyzer.ParagraphsOf(sample.Text!)).Tokens.Length;
            for (int t = 0; t < tokens; t++, at += StatementLabels.Names.Length)
            {
                ReadOnlySpan<float> row = values.Slice(at, StatementLabels.Names.Length);
                int best = 0;
                for (int label = 1; label < row.Length; label++)
                    if (row[label] > row[best]) best = label;
                lines.Add(
                    FormattableString.Invariant($"{sample.Id}\t{t}\t{StatementLabels.Names[best]}\t{row[best]:F3}"));
            }
        }

        string path = System.IO.Path.Combine(GoldData.RepositoryRoot()!, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        TrainingFiles.Replace(path, string.Join('\n', lines) + "\n");
    }
}
