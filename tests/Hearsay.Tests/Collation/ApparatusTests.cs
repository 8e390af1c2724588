using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>What holds for the apparatus of any two contents, tried on random edits of invented ones.</summary>
public class ApparatusTests
{
    private static readonly string[] Words =
        ["the", "harbour", "and", "twenty-six", "boats", "of", "Aldermoor", "will", "sail", "a", "ferry", "colour",
            "to", "salt"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_variants_give_back_both_contents_in_order(int seed)
    {
        var (comparison, apparatus) = Compare(seed);

        Assert.Equal(comparison.A.Words.Select(word => word.Span.Start),
            Covered(apparatus, variant => variant.A, comparison.A));
        Assert.Equal(comparison.B.Words.Select(word => word.Span.Start),
            Covered(apparatus, variant => variant.B, comparison.B));
        Assert.All(apparatus, variant => Assert.Equal(
            KindOf(variant), variant.Kind == VariantKind.Agreement ? VariantKind.Substitution : variant.Kind));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Where_the_apparatus_agrees_the_words_are_the_same(int seed)
    {
        var (comparison, apparatus) = Compare(seed);
        string[] Keys(Wording wording, Span? span) =>
            [.. wording.Words.Where(word => span!.Value.Contains(word.Span)).Select(word => word.Key)];

        foreach (Variant variant in apparatus)
        {
            if (variant.Kind == VariantKind.Agreement)
                Assert.Equal(Keys(comparison.A, variant.A), Keys(comparison.B, variant.B));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_two_agreements_touch(int seed)
    {
        var (comparison, apparatus) = Compare(seed);

        for (int i = 1; i < apparatus.Length; i++)
        {
            bool both = apparatus[i].Kind == VariantKind.Agreement && apparatus[i - 1].Kind == VariantKind.Agreement;
            Assert.False(both && PieceOf(comparison.A, apparatus[i].A) == PieceOf(comparison.A, apparatus[i - 1].A)
                && PieceOf(comparison.B, apparatus[i].B) == PieceOf(comparison.B, apparatus[i - 1].B));
        }
    }

    private static int PieceOf(Wording wording, Span? span) =>
        wording.Words.First(word => span!.Value.Contains(word.Span)).Piece;

    private static VariantKind KindOf(Variant variant) =>
        variant.A is null ? VariantKind.Addition : variant.B is null ? VariantKind.Omission : VariantKind.Substitution;

    private static IEnumerable<int> Covered(ImmutableArray<Variant> apparatus, Func<Variant, Span?> side,
        Wording wording) =>
        apparatus.Select(side).OfType<Span>().SelectMany(span =>
            wording.Words.Where(word => span.Contains(word.Span)).Select(word => word.Span.Start));

    private static (WordComparison Comparison, ImmutableArray<Variant> Apparatus) Compare(int seed)
    {
        var random = new Random(seed);
        int length = random.Next(1, seed % 7 == 0 ? 900 : 30);
        List<string> words = [.. Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)])];
        ReadArticle a = Tell("a", words, random), b = Tell("b", Edited(words, random), random);
        var reader = new WordingReader(LanguagePack.English.WordForms);
        WordComparison comparison = WordComparison.Of(
            reader.Read(a.Analysis, a.Statements[0].Statement), reader.Read(b.Analysis, b.Statements[0].Statement));
        return (comparison, Apparatus.Of(comparison.A, comparison.B, comparison.Matches));
    }

    /// <summary>One statement; now and then the cue stands between two parts of its content.</summary>
    private static ReadArticle Tell(string id, List<string> words, Random random)
    {
        int cut = random.Next(1, words.Count + 1);
        bool isCut = random.Next(3) == 0 && cut < words.Count;
        string content = isCut
            ? $"{string.Join(' ', words.Take(cut))} … {string.Join(' ', words.Skip(cut))}"
            : string.Join(' ', words);
        return new Told(id).Say($"Mara Venn | said | {content}").Build();
    }

    private static List<string> Edited(List<string> words, Random random)
    {
        var edited = new List<string>();
        foreach (string word in words)
        {
            int change = random.Next(8);
            if (change == 0) continue;
            edited.Add(change switch
            {
                1 => Words[random.Next(Words.Length)],
                2 => word.ToUpperInvariant(),
                3 => word.Replace("twenty-six", "26", StringComparison.Ordinal)
                .Replace("colour", "color", StringComparison.Ordinal),
                _ => word,
            });
            if (change == 4) edited.Add("quietly");
        }

        return edited.Count == 0 ? ["nothing"] : edited;
    }
}
