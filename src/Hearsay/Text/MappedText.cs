namespace Hearsay.Text;

/// <summary>Builds a text out of pieces of another one, and with it the map back. Not thread-safe.</summary>
internal sealed class MappedText
{
    private readonly OffsetMap.Builder _map = new();
    private char[] _text;

    /// <param name="capacity">UTF-16 units to make room for at first.</param>
    public MappedText(int capacity = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _text = new char[capacity];
    }

    /// <summary>Units so far.</summary>
    public int Length { get; private set; }

    /// <summary>The text so far; valid until the next call that adds to it.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>Adds a copy of what stands in the origin from <paramref name="originStart"/> on, unit by unit; one
    /// white space may stand for another.</summary>
    public void Append(ReadOnlySpan<char> copy, int originStart)
    {
        _map.Add(Length, new Span(originStart, originStart + copy.Length));
        Add(copy);
    }

    /// <summary>Adds what <paramref name="origin"/> as a whole stands for (a character reference's
    /// characters).</summary>
    public void AppendFor(ReadOnlySpan<char> derived, Span origin)
    {
        _map.AddWhole(new Span(Length, Length + derived.Length), origin);
        Add(derived);
    }

    /// <summary>Adds a unit that has no origin (a line break between blocks).</summary>
    public void AppendGlue(char unit) => Add([unit]);

    /// <summary>The text so far as a source that spans can point into.</summary>
    public SourceText ToSourceText() => new(new string(_text, 0, Length));

    /// <summary>The map from the text so far to its origin.</summary>
    public OffsetMap ToMap() => _map.Build();

    /// <summary>The text so far.</summary>
    public override string ToString() => new(_text, 0, Length);

    private void Add(ReadOnlySpan<char> units)
    {
        if (units.Length > _text.Length - Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + units.Length));
        units.CopyTo(_text.AsSpan(Length));
        Length += units.Length;
    }
}
