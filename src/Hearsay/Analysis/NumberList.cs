using System.Collections;
using System.Runtime.InteropServices;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>The cardinal numbers of a text, read once from left to right, the longest first. Immutable.</summary>
internal sealed class NumberList : IReadOnlyList<Number>
{
    private readonly List<Number> _numbers = [];
    private readonly Dictionary<int, int> _byFirstWord = [];

    private NumberList(WordSequence words)
    {
        for (int at = 0; at < words.Count;)
        {
            if (!NumberReader.TryRead(words, at, out Number number))
            {
                at++;
                continue;
            }

            _byFirstWord.Add(at, _numbers.Count);
            _numbers.Add(number);
            at = number.End;
        }
    }

    public int Count => _numbers.Count;

    public Number this[int index] => _numbers[index];

    public static NumberList Of(AnalyzedText text) => new(WordSequence.In(text, new Span(0, text.Text.Length)));

    public IEnumerator<Number> GetEnumerator() => _numbers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number that starts with a word.</summary>
    /// <param name="word">Its index in <see cref="AnalyzedText.Words"/>.</param>
    public bool TryFindAt(int word, out Number number)
    {
        bool isFound = _byFirstWord.TryGetValue(word, out int index);
        number = isFound ? _numbers[index] : default;
        return isFound;
    }

    /// <summary>The number that starts at <paramref name="offset"/> of the text and ends by <paramref
    /// name="limit"/>.</summary>
    public bool TryFindIn(int offset, int limit, out Number number)
    {
        int index = SpanIndex.At<Number>(CollectionsMarshal.AsSpan(_numbers), offset);
        number = index < Count ? _numbers[index] : default;
        return index < Count && number.Span.Start == offset && number.Span.End <= limit;
    }
}
