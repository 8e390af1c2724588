using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Inputs.Feeds;

/// <summary>The characters of a feed, mended where feeds are broken in ways that mean no harm: HTML's named entities
/// that nothing declares, ampersands that begin no reference, control characters, white space before the XML
/// declaration, which is left out. A document type is refused: feeds need none, and entities of one's own are a way to
/// do harm.</summary>
internal sealed class FeedCharacters(TextReader feed) : TextReader
{
    /// <summary>In characters. The longest feeds, podcasts with all their episodes, stay under a third of it; names and
    /// attributes are held in memory by whoever reads XML.</summary>
    public const int LongestFeed = 1 << 26;

    private const string CdataStart = "<![CDATA[";
    private const int LongestReference = 34;
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly char[] _input = new char[1 << 14];
    private readonly StringBuilder _output = new();
    private int _start, _end, _given, _total;

    /// <summary>What ends the section that is copied as it is, or null between sections.</summary>
    private string? _sectionEnd;
    private bool _isDropped;
    private bool _isAtStart = true;

    /// <exception cref="InvalidDataException">The feed has a document type or is too long.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        while (_given == _output.Length)
        {
            _output.Clear();
            _given = 0;
            if (!Fill(LongestReference)) return 0;
            Mend();
        }

        int length = Math.Min(count, _output.Length - _given);
        _output.CopyTo(_given, buffer, index, length);
        _given += length;
        _total += length;
        if (_total > LongestFeed)
            throw new InvalidDataException(
                $"is longer than {LongestFeed >> 20} Mi characters, the most that is read as one feed");
        return length;
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek() => throw new NotSupportedException();

    /// <summary>Mends what is there but for the last characters, which may begin a reference or a section.</summary>
    private void Mend()
    {
        while (_start < _end && _output.Length < _input.Length && Fill(LongestReference))
        {
            if (_sectionEnd is not null) CopySection();
            else if (_input[_start] == '&') MendReference();
            else if (_input[_start] == '<') BeginMarkup();
            else CopyText();
        }
    }

    private void CopyText()
    {
        int length = _input.AsSpan(_start, _end - _start).IndexOfAny('&', '<');
        Copy(length < 0 ? _end - _start : length);
    }

    private void CopySection()
    {
        ReadOnlySpan<char> there = _input.AsSpan(_start, _end - _start);
        int end = there.IndexOf(_sectionEnd);
        if (end >= 0)
        {
            Copy(end + _sectionEnd!.Length);
            _sectionEnd = null;
            _isDropped = false;
        }
        else
        {
            Copy(Math.Max(1, there.Length - _sectionEnd!.Length + 1));
        }
    }

    private void BeginMarkup()
    {
        ReadOnlySpan<char> there = _input.AsSpan(_start, _end - _start);
        if (there.StartsWith(CdataStart)) _sectionEnd = "]]>";
        else if (there.StartsWith("<!--")) _sectionEnd = "-->";
        else if (there.StartsWith("<!"))
            throw new InvalidDataException(
                "has a document type (<!DOCTYPE), which is refused: a feed needs none, and it could define entities "
                    + "that do harm");
        else if (there.StartsWith("<?"))
            (_sectionEnd, _isDropped) = ("?>", there.StartsWith("<?xml ") || there.StartsWith("<?xml\t"));
        int length = _sectionEnd is null ? 1 : there.StartsWith(CdataStart)
            ? CdataStart.Length : there.StartsWith("<!--") ? 4 : 2;
        Copy(length);
    }

    private void MendReference()
    {
        ReadOnlySpan<char> there = _input.AsSpan(_start, Math.Min(LongestReference, _end - _start));
        int end = there.IndexOf(';');
        string? mended = end > 1 ? Mended(there[1..end]) : null;
        _output.Append(mended ?? "&amp;");
        _start += mended is null ? 1 : end + 1;
    }

    /// <summary>A reference that XML knows; null where the name is none of HTML's.</summary>
    private static string? Mended(ReadOnlySpan<char> name)
    {
        if (name is ['#', ..]) return MendedNumber(name[1..]);
        if (name is "amp" or "lt" or "gt" or "quot" or "apos") return $"&{name};";
        if (name.ContainsAnyExcept(NameCharacters)) return null;
        string reference = $"&{name};", decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? null : decoded;
    }

    /// <summary>Numbers 128 to 159 mean characters of windows-1252, as in HTML (section 13.2.5.80).</summary>
    private static string? MendedNumber(ReadOnlySpan<char> number)
    {
        bool isHex = number is ['x' or 'X', ..];
        ReadOnlySpan<char> digits = isHex ? number[1..] : number;
        if (digits.IsEmpty || digits.ContainsAnyExcept(Digits)) return null;
        bool isNumber = int.TryParse(digits, isHex
            ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        if (!isNumber || !Rune.IsValid(value) || (value < ' ' && value is not ('\t' or '\n' or '\r'))
            || value is 0xFFFE or 0xFFFF)
            return Replacement.ToString();
        return value is >= 0x80 and < 0xA0 ? Windows1252.Decode([(byte)value]) : $"&#{value};";
    }

    private void Copy(int length)
    {
        Span<char> copied = _input.AsSpan(_start, length);
        _start += length;
        if (_isDropped) return;
        foreach (ref char unit in copied)
        {
            if (unit is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF') unit = Replacement;
        }

        int from = _isAtStart ? copied.IndexOfAnyExcept(" \t\r\n\uFEFF") : 0;
        if (from < 0) return;
        _isAtStart = false;
        _output.Append(copied[from..]);
    }

    /// <summary>Makes sure that <paramref name="length"/> characters are there, or all that are left; false where none
    /// are.</summary>
    private bool Fill(int length)
    {
        if (_end - _start >= length) return true;
        _input.AsSpan(_start, _end - _start).CopyTo(_input);
        (_start, _end) = (0, _end - _start);
        while (_end < length)
        {
            int read = feed.Read(_input, _end, _input.Length - _end);
            if (read == 0) break;
            _end += read;
        }

        return _end > 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) feed.Dispose();
        base.Dispose(disposing);
    }
}
