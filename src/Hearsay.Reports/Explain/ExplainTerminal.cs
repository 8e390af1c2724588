using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;
using Hearsay.Statements.Evidence;

namespace Hearsay.Reports.Explain;

/// <summary>What <c>hearsay explain</c> prints for people, on a terminal or as plain text: why a
/// passage was, or was not, taken as a statement.</summary>
internal static class ExplainTerminal
{
    private const int Indent = 2;
    private const int Bullet = 4;

    public static void Write(ExplainedPassage passage, TextWriter output, TerminalOptions options)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var setting = new Setting(options.Columns, !options.Colour,
            Printers.For(output, options.Columns, options.Colour));
        if (passage.SetAside is { } kind)
            setting.Paragraph(0,
                new Run($"This passage stands in {EvidenceWords.NameOf(kind)}, which is not read for statements."));
        foreach (SentenceEvidence evidence in passage.Sentences) Set(passage.Read, evidence, setting);
        setting.Blank();
    }

    private static void Set(ReadArticle read, SentenceEvidence evidence, Setting setting)
    {
        setting.Blank();
        setting.Paragraph(0, new Run(VisibleText.Of(read.Article.Text, evidence.Sentence), Ink.Strong));
        foreach (int index in evidence.Statements)
        {
            ResolvedStatement resolved = read.Statements[index];
            setting.Paragraph(Indent, new Run(HeadOf(resolved.Statement.Act), Ink.Heading), new Run(" "), new Run(
                Attribution.Frame(read.Article, resolved.Statement), Ink.Relation));
            foreach (string line in EvidenceWords.Of(read, resolved,
                ExplainedPassage.CueOf(evidence, resolved.Statement))) Item(setting, line);
        }

        if (evidence.Statements.IsEmpty) setting.Paragraph(Indent, new Run("No statement", Ink.Heading));
        foreach (string line in EvidenceWords.WhyNot(read.Article.Text, evidence)) Item(setting, line);
    }

    private static void Item(Setting setting, string line) =>
        setting.Paragraph(new Run("  -", Ink.Quiet), Bullet, [new Run(line)]);

    private static string HeadOf(Act act) => $"A statement ({SchemaWords.Of(act)})";
}
