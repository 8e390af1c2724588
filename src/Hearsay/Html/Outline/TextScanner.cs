using Hearsay.Text;

namespace Hearsay.Html.Outline;

/// <summary>Counts a block's text where it stands in the page, without a copy of it. Words that tags cut run
/// on.</summary>
internal sealed class TextScanner
{
    private const ulong HashFactor = 0x9E3779B97F4A7C15;

    /// <summary>FNV-1a's prime.</summary>
    private const uint HashPrime = 0x01000193;

    private readonly List<uint> _words;
    private TextCounts _counts;
    private uint _word;
    private int _wordLength;
    private bool _wordIsLower, _awaitsEnd;

    /// <param name="capacity">Words to make room for at first.</param>
    public TextScanner(int capacity) => _words = new List<uint>(capacity);

    /// <summary>Hashes of all words of the page so far, case folded, in order.</summary>
    public List<uint> Words => _words;

    /// <summary>Hashes of the words of a text, as of a page's.</summary>
    public static List<uint> WordsOf(ReadOnlySpan<char> text)
    {
        var scanner = new TextScanner(text.Length / 8);
        scanner.Add(text);
        scanner.Finish();
        return scanner._words;
    }

    /// <summary>Adds a text node.</summary>
    public void Add(HtmlDocument document, in HtmlNode node, bool isLink, bool isStrong)
    {
        int words = _counts.Words;
        bool cut = _wordLength > 0;
        var sink = new ScanSink(this);
        TextDecoder.Decode(document.Page.Value, node.SourceStart, node.SourceEnd, node.Mode, ref sink);
        int added = _counts.Words - words + (_wordLength > 0 ? 1 : 0) - (cut ? 1 : 0);
        if (isLink) _counts.LinkWords += added;
        if (isStrong) _counts.StrongWords += added;
    }

    public void AddLink() => _counts.Links++;

    /// <summary>Ends a word without ending the block.</summary>
    public void AddBreak() => Add(' ');

    /// <summary>Ends the block and gives what was counted.</summary>
    public TextCounts Finish()
    {
        EndWord();
        if (_awaitsEnd) _counts.Sentences++;
        TextCounts counts = _counts;
        counts.LinkWords = Math.Clamp(counts.LinkWords, 0, counts.Words);
        counts.StrongWords = Math.Clamp(counts.StrongWords, 0, counts.Words);
        (_counts, _awaitsEnd) = (default, false);
        return counts;
    }

    /// <summary>Most of a text are small letters in a row.</summary>
    private void Add(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            uint word = _word;
            for (; i < text.Length && char.IsAsciiLetterLower(text[i]); i++) word = (word ^ text[i]) * HashPrime;
            if (i > start)
            {
                if (_wordLength == 0) BeginWord(isLower: true);
                _word = word;
                _wordLength += i - start;
                _counts.Characters += i - start;
                _awaitsEnd = false;
            }

            if (i < text.Length) Add(text[i]);
        }
    }

    private void Add(char unit)
    {
        if (char.IsAsciiLetterLower(unit)) AddLetter(unit, isLower: true);
        else if (char.IsAsciiLetterUpper(unit)) AddLetter((char)(unit | 0x20), isLower: false);
        else if (unit is ' ' or '\n' or '\t' or '\r' or '\f') AddSpace();
        else if (char.IsAscii(unit)) AddMark(unit);
        else if (char.IsLetter(unit) || char.IsSurrogate(unit)) AddLetter(WordKey.Fold(unit), !char.IsUpper(unit));
        else if (char.IsWhiteSpace(unit)) AddSpace();
        else AddMark(unit);
    }

    private void AddLetter(char folded, bool isLower)
    {
        if (_wordLength == 0) BeginWord(isLower);
        Extend(folded);
    }

    private void BeginWord(bool isLower)
    {
        if (_counts.Words == 0) _counts.Begin = isLower ? (byte)0 : (byte)1;
        _wordIsLower = isLower;
        if (!isLower) _counts.UpperWords++;
        _counts.End = TextEnd.Word;
    }

    private void Extend(char unit)
    {
        _wordLength++;
        _counts.Characters++;
        _word = (_word ^ unit) * HashPrime;
        _awaitsEnd = false;
    }

    private void AddDigit(char unit)
    {
        if (_wordLength == 0)
        {
            if (_counts.Words == 0) _counts.Begin = 2;
            _wordIsLower = false;
            _counts.Numbers++;
        }

        _counts.End = TextEnd.Word;
        Extend(unit);
    }

    private void AddSpace()
    {
        if (_wordLength > 0) EndWord();
        if (!_awaitsEnd) return;
        _counts.Sentences++;
        _awaitsEnd = false;
    }

    private void AddMark(char unit)
    {
        if (char.IsDigit(unit))
        {
            AddDigit(unit);
            return;
        }

        EndWord();
        switch (unit)
        {
            case '.' or '!' or '?' or '…' or '。':
                _counts.End = TextEnd.Sentence;
                _awaitsEnd = true;
                break;
            case ',' or ';' or '-' or '–' or '—':
                if (unit is ',' or ';') _counts.Commas++;
                _counts.End = TextEnd.Comma;
                break;
            case ':':
                _counts.End = TextEnd.Colon;
                break;
            case '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '‹' or '›':
                _counts.QuoteMarks++;
                break;
            case '\'' or '’' or '(' or ')' or '[' or ']':
                break;
            default:
                if (unit == '©') _counts.HasCopyrightSign = true;
                _counts.Symbols++;
                _counts.End = TextEnd.Symbol;
                break;
        }
    }

    private void EndWord()
    {
        if (_wordLength == 0) return;
        _counts.Words++;
        if (_wordIsLower && _wordLength >= 4) _counts.LongLowerWords++;
        _words.Add(_word);
        _counts.Hash = (System.Numerics.BitOperations.RotateLeft(_counts.Hash, 5) ^ _word) * HashFactor;
        (_word, _wordLength) = (0, 0);
    }

    private readonly record struct ScanSink(TextScanner Scanner) : ITextSink
    {
        public void Copy(ReadOnlySpan<char> text, int start) => Put(text, default);

        public void Put(ReadOnlySpan<char> decoded, Span origin)
        {
            Scanner.Add(decoded);
        }
    }
}
