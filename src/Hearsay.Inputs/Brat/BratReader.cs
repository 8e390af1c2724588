using System.Collections.Immutable;
using System.Text;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Inputs.Brat;

/// <summary>Reads the annotations of <c>hearsay read --format brat</c> back in, also after people changed them in
/// brat. Lines of other types of annotation are passed over.</summary>
internal static class BratReader
{
    /// <summary>64 MiB: four times the longest page that is read.</summary>
    public const int MaxLineBytes = PageReaderOptions.DefaultMaxPageBytes * 4;

    /// <param name="text">What the annotations point into: the file NAME.txt.</param>
    /// <param name="annotations">The file NAME.ann, UTF-8.</param>
    /// <param name="name">What messages call the input.</param>
    /// <returns>The statements in the order of their events, or the first line that is not as expected.</returns>
    public static StatementDocumentResult Read(string id, SourceText text, Stream annotations, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(annotations);
        var lines = new BratLines(text);
        foreach (BoundedLine line in BoundedLines.Read(annotations, MaxLineBytes))
        {
            string place = $"line {line.Number}";
            if (line.Bytes is not { } bytes)
                return new InputError(name, place,
                    $"is longer than {BoundedBytes.Describe(MaxLineBytes)}, the most that is read");
            try
            {
                lines.Add(Encoding.UTF8.GetString(BoundedBytes.WithoutUtf8Mark(bytes).Span), line.Number);
            }
            catch (InvalidDataException unexpected)
            {
                return new InputError(name, place, unexpected.Message);
            }
        }

        return Build(id, text, lines, name);
    }

    private static StatementDocumentResult Build(string id, SourceText text, BratLines lines, string name)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (BratEvent one in lines.Events)
        {
            try
            {
                statements.Add(new EventReader(lines, one).Read());
            }
            catch (InvalidDataException unexpected)
            {
                return new InputError(name, $"line {one.Line}", $"{one.Id}: {unexpected.Message}");
            }
        }

        return new StatementDocument(id, text, statements.ToImmutable());
    }
}
