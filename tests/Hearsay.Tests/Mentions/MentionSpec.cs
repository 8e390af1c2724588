using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Tests.Mentions;

/// <summary>Reads the tables of specs/times, specs/quantities and specs/conditions and shows what the readers find in
/// the same form.</summary>
internal static class MentionSpec
{
    private static readonly Lazy<TextAnalyzer> Tagged =
        new(() => new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded()));

    public static TextAnalyzer TaggedAnalyzer => Tagged.Value;

    /// <summary>The rows of a table, comments left out, missing cells empty.</summary>
    public static TheoryData<string, string, string> Rows(string path)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (string line in File.ReadLines(Checkout.PathOf(path)))
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            string[] cells = line.Split('\t');
            rows.Add(cells[0], cells[1], cells.ElementAtOrDefault(2) ?? "");
        }

        return rows;
    }

    public static AnalyzedText Analyze(string value) => Analyze(Tagged.Value, value);

    public static AnalyzedText Analyze(TextAnalyzer analyzer, string value)
    {
        var text = new SourceText(value);
        return analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
    }

    public static Span All(AnalyzedText text) => new(0, text.Text.Length);

    /// <summary>"-" is an unknown day.</summary>
    public static DateOnly? Day(string cell) =>
        cell == "-" ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Show(AnalyzedText text, TimeMention mention) =>
        $"{text.Text.Quote(mention.Span)} = {mention.Value ?? "?"}";

    public static string Show(AnalyzedText text, Quantity quantity) =>
        $"{text.Text.Quote(quantity.Span)} = {Value(quantity)} {quantity.Unit}".TrimEnd();

    private static string Value(Quantity quantity)
    {
        string value = (quantity.Minimum, quantity.Maximum) switch
        {
            ({ } least, { } most) when least == most => Number(least),
            ({ } least, { } most) => $"{Number(least)}..{Number(most)}",
            ({ } least, null) => (quantity.IsStrict ? ">" : ">=") + Number(least),
            (null, { } most) => (quantity.IsStrict ? "<" : "<=") + Number(most),
            _ => "any",
        };
        return quantity.IsApproximate ? "~" + value : value;
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
