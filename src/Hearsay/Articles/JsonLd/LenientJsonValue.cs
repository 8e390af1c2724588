using Hearsay.Text;

namespace Hearsay.Articles.JsonLd;

internal enum LenientJsonKind : byte
{
    Object,
    Array,
    String,

    /// <summary>A number, true, false or null, as it was written.</summary>
    Word,
}

/// <summary>A value of a JSON text with its place. Every list is in the order of the text; a name may come
/// twice.</summary>
internal sealed class LenientJsonValue(LenientJsonKind kind, int start)
{
    private static readonly List<LenientJsonValue> None = [];

    private List<LenientJsonValue>? _items;
    private List<string>? _names;

    public LenientJsonKind Kind { get; } = kind;

    /// <summary>Of the contents in the text that was parsed: without a string's quote marks.</summary>
    public Span Span { get; set; } = new(start, start);

    /// <summary>Decoded text of a string, the word itself of a word, "" of the others.</summary>
    public string Text { get; init; } = "";

    /// <summary>Elements of an array, values of an object.</summary>
    public IReadOnlyList<LenientJsonValue> Items => _items ?? None;

    /// <summary>Names of an object's members, beside <see cref="Items"/>.</summary>
    public IReadOnlyList<string> Names => _names ?? (IReadOnlyList<string>)[];

    /// <summary>The first member of that name, or null.</summary>
    public LenientJsonValue? this[string name]
    {
        get
        {
            int at = _names?.IndexOf(name) ?? -1;
            return at < 0 ? null : _items![at];
        }
    }

    public void Add(string? name, LenientJsonValue value)
    {
        (_items ??= []).Add(value);
        if (name is not null) (_names ??= []).Add(name);
    }
}
