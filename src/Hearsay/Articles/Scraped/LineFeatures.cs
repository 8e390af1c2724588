using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>How a line ends, its closing marks aside.</summary>
internal enum LineStop
{
    None,
    FullStop,
    Exclaimed,
    Colon,
    Comma,
}

/// <summary>What can be counted in one line without knowing its neighbours; shares are 0 to 1.</summary>
internal readonly record struct LineFeatures(
    int Words, LineStop Stop, bool EndsQuoted, bool BeginsQuoted, double Lower, double Function, double Symbols,
    double Digits, int Bars)
{
    /// <summary>True where the line ends as a sentence does.</summary>
    public bool IsStopped => Stop is LineStop.FullStop or LineStop.Exclaimed;

    /// <summary>The word without punctuation around it.</summary>
    public static ReadOnlySpan<char> TrimMarks(ReadOnlySpan<char> word)
    {
        int start = 0, end = word.Length;
        while (start < end && !char.IsLetterOrDigit(word[start]) && !char.IsSurrogate(word[start])) start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]) && !char.IsSurrogate(word[end - 1])) end--;
        return word[start..end];
    }

    public static bool IsQuote(char unit) =>
        unit is '"' or '\'' or '“' or '”' or '„' or '‘' or '’' or '«' or '»' or '‹' or '›';

    /// <summary>Where words are parted; dashes part them too.</summary>
    public static ReadOnlySpan<char> WordBreaks => " \t\u00A0\u2009\u202F\u3000—–";
}

/// <summary>Counts what <see cref="LineFeatures"/> holds. Immutable, thread-safe.</summary>
internal sealed class LineMeasure(LanguageSet languages)
{
    private const int LongWord = 4;

    private readonly WordMap<bool> _functionWords = new(
        languages.Rows("Press/function-words").Select(row => KeyValuePair.Create(row[0], true)), ignoresCase: true);

    public bool IsFunctionWord(ReadOnlySpan<char> word) => _functionWords.Contains(word);

    public LineFeatures Of(string line)
    {
        int words = 0, longWords = 0, lower = 0, function = 0, digits = 0;
        foreach (Range range in line.AsSpan().SplitAny(LineFeatures.WordBreaks))
        {
            ReadOnlySpan<char> word = LineFeatures.TrimMarks(line.AsSpan()[range]);
            if (word.IsEmpty) continue;
            words++;
            if (word.IndexOfAnyInRange('0', '9') >= 0) digits++;
            bool isFunction = IsFunctionWord(word);
            if (isFunction) function++;
            if (words == 1 || isFunction || word.Length < LongWord || !char.IsLetter(word[0])) continue;
            longWords++;
            if (char.IsLower(word[0])) lower++;
        }

        (LineStop stop, bool quoted) = EndOf(line);
        return new LineFeatures(
            words, stop, quoted, line.Length > 0
            && LineFeatures.IsQuote(line[0]), Share(lower, longWords, whenNone: 0.4), Share(function, words),
            Share(CountSymbols(line), line.Length), Share(digits, words), CountBars(line));
    }

    private static double Share(int part, int whole, double whenNone = 0) =>
        whole == 0 ? whenNone : (double)part / whole;

    private static (LineStop Stop, bool Quoted) EndOf(string line)
    {
        bool quoted = false;
        for (int i = line.Length - 1; i >= 0; i--)
        {
            if (LineFeatures.IsQuote(line[i])) quoted = true;
            else if (line[i] is not (')' or ']' or '*') && !char.IsWhiteSpace(line[i]))
                return (StopOf(line[i]), quoted);
        }

        return (LineStop.None, quoted);
    }

    private static LineStop StopOf(char unit) => unit switch
    {
        '.' or '…' or '。' => LineStop.FullStop,
        '!' or '?' => LineStop.Exclaimed,
        ':' => LineStop.Colon,
        ',' or ';' or '-' or '–' or '—' => LineStop.Comma,
        _ => LineStop.None,
    };

    private static int CountSymbols(string line)
    {
        int count = 0;
        foreach (char unit in line)
        {
            if (unit is '{' or '}' or '<' or '>' or '=' or '|' or '\\' or '_' or '^' or '~' or '#' or '+' or '@' or '*'
                or '»' or '›')
                count++;
        }

        return count;
    }

    private static int CountBars(string line)
    {
        int count = 0;
        foreach (char unit in line)
        {
            if (unit is '|' or '»' or '›' or '•' or '·' or '>') count++;
        }

        return count;
    }
}
