using Hearsay.Analysis;
using Hearsay.Collation.Segments;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Tests.Mentions;
using Hearsay.Text;

namespace Hearsay.Tests.Collation.Segments;

/// <summary>Where a content is cut into what can be lined up on its own.</summary>
public class StatementCutterTests
{
    [Theory]
    [InlineData("The dam holds firm. The ferry runs on Sunday.", "The dam holds firm. | The ferry runs on Sunday.")]
    [InlineData("The dam holds firm. No. The ferry runs on Sunday.",
        "The dam holds firm. No. | The ferry runs on Sunday.")] // Too little goes with what it follows,
    [InlineData("No. The dam holds firm. The ferry runs on Sunday.",
        "No. The dam holds firm. | The ferry runs on Sunday.")] // or, at the beginning, with what follows.
    [InlineData("The board has halted its inspections and will dismantle the observatory.",
        "The board has halted its inspections | and will dismantle the observatory.")]
    [InlineData("The board will halt its tests, and it will soon close a site.",
        "The board will halt its tests, | and it will soon close a site.")]
    [InlineData("The board and the council will halt all tests.", "The board and the council will halt all tests.")]
    [InlineData("The board will halt tests and inspections of dams.",
        "The board will halt tests and inspections of dams.")]
    [InlineData("The board will “halt its tests and close a site” in May.",
        "The board will “halt its tests and close a site” in May.")] // A quotation is not torn up.
    [InlineData("The dam holds firm.", "The dam holds firm.")]
    public void A_content_is_cut_into_sentences_and_clauses(string content, string pieces)
    {
        AnalyzedText analysis = MentionSpec.Analyze(content);
        ResolvedStatement resolved = Resolved(MentionSpec.All(analysis));
        Assert.Equal(pieces, string.Join(" | ", Cutter().Cut(analysis, resolved)
            .Select(piece => string.Join(" … ", piece.Piece.Statement.Content.Select(analysis.Text.Quote)))));
    }

    [Fact]
    public void A_piece_keeps_what_stands_in_it()
    {
        AnalyzedText analysis = MentionSpec.Analyze("The 26 boats may sail if it rains. The “old” ferry runs on Sunday.");
        Span At(string words) => new(
            analysis.Text.Value.IndexOf(words, StringComparison.Ordinal),
            analysis.Text.Value.IndexOf(words, StringComparison.Ordinal) + words.Length);
        ResolvedStatement whole = Resolved(MentionSpec.All(analysis)) with
        {
            Times = [new TimeMention(At("Sunday"), null, null)],
            Quantities = [new Quantity(At("26 boats"), 26, 26, false, false, "boat")],
            Conditions = [new Condition(At("if it rains"))],
            Hedges = [new Hedge(At("may"))],
        };

        ResolvedStatement[] pieces = [.. Cutter().Cut(analysis, whole).Select(piece => piece.Piece)];

        Assert.Equal(2, pieces.Length);
        Assert.Equal((0, 1, 1, 1), Counts(pieces[0]));
        Assert.Equal((1, 0, 0, 0), Counts(pieces[1]));
        Assert.Equal([StatementKind.Indirect, StatementKind.Mixed], pieces.Select(piece => piece.Statement.Kind));
        ResolvedStatement joined = Cutter().CutTo(
            analysis, whole, [.. pieces.SelectMany(piece => piece.Statement.Content)]).Piece;
        Assert.Equal(whole, joined);
    }

    private static (int Times, int Quantities, int Conditions, int Hedges) Counts(ResolvedStatement one) =>
        (one.Times.Length, one.Quantities.Length, one.Conditions.Length, one.Hedges.Length);

    private static StatementCutter Cutter() => new(new WordingReader(LanguagePack.English.WordForms));

    private static ResolvedStatement Resolved(Span content) => new(
        new Statement([], [], [content], StatementKind.Mixed, Act.Said, default, []),
        Told.SpeakerOf("Mara Venn"), null, null, [], [], [], []);
}
