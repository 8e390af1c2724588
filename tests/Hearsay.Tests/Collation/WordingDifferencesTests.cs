using Hearsay.Collation;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Differences;
using Hearsay.Collation.Wordings;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>What is said of two wordings alone, with the thresholds that ship; see <see cref="Worded"/> for how they
/// are written.</summary>
public class WordingDifferencesTests
{
    private const string Nine = "a b c d e f g h i", Nineteen = Nine + " j k l m n o p q r s";

    [Theory]
    [InlineData("dam holds", "dam holds", "same")]
    [InlineData(Nineteen + " t", Nineteen, "same")] // Nineteen words of twenty are the same wording,
    [InlineData(Nineteen, Nineteen + " t", "same")]
    [InlineData(Nineteen + " t", Nineteen + " u", "reworded")] // unless another stands in the twentieth's place,
    [InlineData(Nineteen + " not!", Nineteen, "reworded")] // or the twentieth denies it,
    [InlineData(Nineteen, Nineteen + " not! so_", "reworded")]
    [InlineData(Nineteen + " no! ferry", Nineteen, "shorter")] // which it does not beside more that is said.
    [InlineData(Nine + " j k", Nine, "shorter")]
    [InlineData(Nine, Nine + " j k", "longer")]
    [InlineData(Nine, Nine + " not! j k", "longer")]
    [InlineData("a b c d", "d c b a", "reworded")]
    public void A_paraphrase_is_the_same_shorter_longer_or_reworded(string a, string b, string differences) =>
        Check(a, b, differences);

    [Theory]
    [InlineData("a b c d e x y z", "a b c d e", "shorter")]
    [InlineData("a b c d e", "p q", "reworded, shorter")] // 5 / 2 is more than 1.7 times as much;
    [InlineData("p q", "a b c d e", "reworded, longer")]
    [InlineData("a b c", "p q", "reworded")] // 3 / 2 is not.
    [InlineData("p q", "a b c", "reworded")]
    [InlineData("a b c d e f g h i 1 2 3 4", "p q r s t 6 7", "reworded, shorter")] // 11 / 6
    public void What_is_reworded_may_be_longer_besides(string a, string b, string differences) =>
        Check(a, b, differences);

    [Theory]
    [InlineData("“a b c d e”", "“a b c d e”", "same")]
    [InlineData("“a b c d e f g”", "“a b c d e”", "shorter")]
    [InlineData("“a b c d e”", "“a b c d e f g”", "longer")]
    [InlineData("“a b c d x”", "“a b c d y”", "quotes x ≠ y")]
    [InlineData("“a b x c d e y”", "“a b c d e z”", "quotes x ≠ -, quotes y ≠ z")]
    [InlineData("“a x y z b”", "“a p q r b”", "quotes x y z ≠ p q r")] // Between words that both have, up to six,
    [InlineData("“a t u v w x y b”", "“a p b”", "quotes t u v w x y ≠ p")]
    [InlineData("“a t u v w x y z b”", "“a p b”", "reworded")] // not seven, a part of the speech that one left out.
    [InlineData("“a b c x y z”", "“a b c p q r”", "quotes x y z ≠ p q r")] // Behind three that both have, up to three,
    [InlineData("“x a b c”", "“y z a b c”", "quotes x ≠ y z")] // before them too,
    [InlineData("“a b c v w x y z”", "“a b c o p q r s”", "reworded")] // not four,
    [InlineData("“a b w x y z”", "“a b p q r s”", "reworded")] // nor behind two.
    [InlineData("“a b x y z”", "“a b p q r”", "quotes x y z ≠ p q r")] // Two fifths in common: translated twice.
    [InlineData("“a good will b”", "“a goodwill b”", "reworded")] // Written together or apart,
    [InlineData("“a re signed b”", "“a resigned b”", "quotes re signed ≠ resigned")] // but not what alters the word.
    [InlineData("“he_ x a b c”", "“a b c x him_”", "quotes he_ x ≠ -, quotes - ≠ x him_")] // A word that moved.
    [InlineData("“a x”", "“a y z”", "reworded")] // Two words are a fragment, which claims no more than itself.
    [InlineData("“a y z”", "“a x”", "reworded")]
    [InlineData("“a x y”", "“a z w”", "reworded")]
    [InlineData("“a b” … “x c d”", "“a b” … “y c d”", "reworded")] // Before a second quotation the speech may go on,
    [InlineData("“a b” … “c x d e”", "“a b” … “c y d e”", "quotes x ≠ y")] // within it it is one stretch.
    public void Quotations_of_the_same_words_conflict_where_they_differ(string a, string b, string differences) =>
        Check(a, b, differences);

    [Theory]
    [InlineData("k “a b c d e”", "k “a b c d e” l", "same")] // One word more around it is nothing,
    [InlineData("k “a b c d e”", "k “a b c d e” l m", "reworded around")] // two are,
    [InlineData("k “a b c d e” l m", "k “a b c d e”", "reworded around")] // whichever has them,
    [InlineData("“a b c d e”", "“a b c d e” l m", "reworded around")]
    [InlineData("k “a b c d e”", "k “a b c d e” l the_ of_", "same")] // but for words of grammar,
    [InlineData("k l m “a b c d e”", "“a b c d e” m l k", "same")] // and words that it has elsewhere.
    [InlineData("k “a b c d x”", "k “a b c d y”", "quotes x ≠ y")]
    [InlineData("k “a b c d x”", "k “a b c d y” l m", "quotes x ≠ y, reworded around")]
    [InlineData("k “a b c”", "k “d e f”", "reworded")]
    [InlineData("k “a b c”", "k a b c d e", "longer")] // Only one of them quotes.
    [InlineData("k a b c d e", "k “a b c”", "shorter")]
    public void Words_around_quotations_are_told_apart_from_them(string a, string b, string differences) =>
        Check(a, b, differences);

    private static void Check(string a, string b, string differences)
    {
        WordComparison comparison = WordComparison.Of(Worded.Of(a), Worded.Of(b));
        string[] found =
            [.. new WordingDifferences(new Thresholds()).Of(comparison).Select(one => Show(one, comparison))];
        Assert.Equal(differences, found.Length == 0 ? "same" : string.Join(", ", found));
    }

    private static string Show(Difference difference, WordComparison comparison) => difference switch
    {
        Rewording { IsOutsideQuotations: true } => "reworded around",
        Rewording => "reworded",
        LengthDifference one => one.IsSecondLonger ? "longer" : "shorter",
        WordingConflict one => $"quotes {WordsAt(comparison.A, one.A)} ≠ {WordsAt(comparison.B, one.B)}",
        _ => throw new ArgumentOutOfRangeException(nameof(difference)),
    };

    private static string WordsAt(Wording wording, Span? span) => span is { } some
        ? string.Join(' ', wording.Words.Where(word => some.Contains(word.Span)).Select(word => word.Key)) : "-";
}
