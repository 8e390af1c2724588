using System.Text;

namespace Hearsay.Inputs.Warc;

/// <summary>Named fields a line each, as WARC and HTTP have them (RFC 9112, section 5): names of any case, white space
/// around values, lines that go on after white space, lines that end in a line feed alone. Lines that are no field are
/// passed over; of several fields of one name the first counts.</summary>
internal sealed class HeaderFields
{
    private readonly List<Line> _lines = [];
    private byte[] _bytes = new byte[4096];

    /// <summary>Reads all lines up to the first empty one; what was read before is forgotten.</summary>
    public void Read(ReadOnlySpan<byte> lines)
    {
        if (_bytes.Length < lines.Length) _bytes = new byte[lines.Length];
        lines.CopyTo(_bytes);
        _lines.Clear();
        for (int at = 0; at < lines.Length;)
        {
            int length = lines[at..].IndexOf((byte)'\n');
            int end = length < 0 ? lines.Length : at + length;
            ReadOnlySpan<byte> line = lines[at..end].TrimEnd((byte)'\r');
            if (line.IsEmpty) return;
            Add(line, at);
            at = end + 1;
        }
    }

    /// <summary>Value of the first field of this name; empty where there is none.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> name)
    {
        foreach (Line line in _lines)
        {
            if (line.Name == name.Length && Ascii.EqualsIgnoreCase(_bytes.AsSpan(line.Start, line.Name), name))
                return _bytes.AsSpan(line.Value..line.End).Trim(" \t\r\n"u8);
        }

        return [];
    }

    /// <summary>Value as text, ill-formed UTF-8 as U+FFFD; null where the field is missing or empty.</summary>
    public string? Text(ReadOnlySpan<byte> name) =>
        Value(name) is { IsEmpty: false } value ? Encoding.UTF8.GetString(value) : null;

    /// <summary>Where the empty line ends that ends the fields; -1 where there is none from <paramref name="from"/>
    /// on.</summary>
    public static int EndIn(ReadOnlySpan<byte> bytes, int from)
    {
        for (int at = from; at < bytes.Length;)
        {
            int line = bytes[at..].IndexOf((byte)'\n');
            if (line < 0) return -1;
            at += line + 1;
            ReadOnlySpan<byte> next = bytes[at..];
            if (next is [(byte)'\n', ..]) return at + 1;
            if (next is [(byte)'\r', (byte)'\n', ..]) return at + 2;
        }

        return -1;
    }

    private void Add(ReadOnlySpan<byte> line, int start)
    {
        if (line[0] is (byte)' ' or (byte)'\t')
        {
            if (_lines is [.., var last]) _lines[^1] = last with { End = start + line.Length };
            return;
        }

        int colon = line.IndexOf((byte)':');
        if (colon > 0)
            _lines.Add(new Line(start, line[..colon].TrimEnd(" \t"u8).Length, start + colon + 1, start + line.Length));
    }

    /// <param name="Name">Length of the name.</param>
    /// <param name="Value">Where the value starts.</param>
    private readonly record struct Line(int Start, int Name, int Value, int End);
}
