using System.Text;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>The tokens that scores count: maximal runs of word characters and, where symbols count too, every single
/// character that is neither a word character nor white space.</summary>
internal sealed class ScoringTokens
{
    private readonly List<CodePointRange> _tokens = [];
    private readonly List<bool> _isWord = [];

    internal ScoringTokens(SourceText text)
    {
        Text = text;
        int position = 0, wordStart = -1;
        foreach (Rune rune in text.Value.EnumerateRunes())
        {
            bool isWord = PythonCharacters.IsWord(rune);
            if (isWord && wordStart < 0) wordStart = position;
            if (!isWord) wordStart = EndWord(wordStart, position);
            if (!isWord && !PythonCharacters.IsSpace(rune))
                Add(new CodePointRange(position, position + 1), isWord: false);
            position++;
        }

        EndWord(wordStart, position);
        Length = position;
    }

    internal SourceText Text { get; }

    /// <summary>Length of the text in code points.</summary>
    internal int Length { get; }

    /// <summary>The tokens that share a character with one of the ranges.</summary>
    /// <param name="symbols">Whether tokens that are no words count.</param>
    internal TokenSet In(IEnumerable<CodePointRange> ranges, bool symbols)
    {
        var found = new SortedSet<int>();
        foreach (CodePointRange range in ranges)
        {
            for (int i = FirstEndingAfter(range.Start); i < _tokens.Count && _tokens[i].Start < range.End; i++)
            {
                if (symbols || _isWord[i]) found.Add(i);
            }
        }

        return new TokenSet([.. found]);
    }

    /// <summary>The text of a range.</summary>
    internal string Quote(CodePointRange range) => Text.Quote(Text.FromCodePoints(range));

    private int EndWord(int start, int end)
    {
        if (start >= 0) Add(new CodePointRange(start, end), isWord: true);
        return -1;
    }

    private void Add(CodePointRange token, bool isWord)
    {
        _tokens.Add(token);
        _isWord.Add(isWord);
    }

    private int FirstEndingAfter(int position)
    {
        int low = 0, high = _tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_tokens[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
