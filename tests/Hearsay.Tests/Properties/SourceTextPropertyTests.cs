using System.Text;
using CsCheck;
using Hearsay.Text;
using Span = Hearsay.Text.Span;

namespace Hearsay.Tests.Properties;

public class SourceTextPropertyTests
{
    /// <summary>Pairs, halves of pairs in any order, and units that need no pair.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        "a", "é", "😀", "𐐷", "\uD83D", "\uDE00", "\uFFFD", "\u0301", "\n", "").Array[0, 40].Select(string.Concat);

    [Fact]
    public void Every_offset_between_code_points_comes_back() => Property.Holds(Texts, value =>
    {
        var text = new SourceText(value);
        int codePoint = 0;
        for (int offset = 0; offset < value.Length; codePoint++)
        {
            Assert.Equal(codePoint, text.ToCodePoint(offset));
            Assert.Equal(offset, text.FromCodePoint(codePoint));
            offset += Rune.TryGetRuneAt(value, offset, out Rune rune) ? rune.Utf16SequenceLength : 1;
        }

        Assert.Equal(codePoint, text.ToCodePoint(value.Length));
        Assert.Equal(value.Length, text.FromCodePoint(codePoint));
    }, rounds: 3000);

    [Fact]
    public void A_range_of_code_points_quotes_what_its_span_quotes() => Property.Holds(
        Gen.Select(Texts, Gen.Int[0, 40], Gen.Int[0, 40]), drawn =>
        {
            var (value, one, other) = drawn;
            var text = new SourceText(value);
            int length = text.ToCodePoint(value.Length);
            int start = Math.Min(Math.Min(one, other), length), end = Math.Min(Math.Max(one, other), length);
            Span span = text.FromCodePoints(new CodePointRange(start, end));
            Assert.Equal(new CodePointRange(start, end), text.ToCodePoints(span));
            Assert.Equal(string.Concat(PiecesOf(value).Skip(start).Take(end - start)), text.Quote(span));
        }, rounds: 3000);

    private static IEnumerable<string> PiecesOf(string value)
    {
        for (int at = 0; at < value.Length;)
        {
            int length = Rune.TryGetRuneAt(value, at, out Rune rune) ? rune.Utf16SequenceLength : 1;
            yield return value.Substring(at, length);
            at += length;
        }
    }
}
