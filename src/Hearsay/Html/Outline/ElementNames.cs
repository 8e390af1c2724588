using Hearsay.Text;

namespace Hearsay.Html.Outline;

/// <summary>Reads the names that sites give to elements: class, id and their kin.</summary>
internal static class ElementNames
{
    /// <summary>Longer values are cut.</summary>
    private const int LongestValue = 400;

    /// <summary>FNV-1a's prime.</summary>
    private const uint HashPrime = 0x01000193;

    /// <summary>Attributes that name parts.</summary>
    private static readonly WordMap<bool> Attributes = new(
        new[] { "class", "id", "itemprop", "role", "data-component", "data-testid", "data-type", "data-module",
        "aria-label", "data-qa", "data-test-id", "property" }
            .Select(name => KeyValuePair.Create(name, true)), ignoresCase: true);

    /// <summary>The signs of an element as bits, and a hash of its name and first class.</summary>
    public static uint Read(
        HtmlDocument document, int element, WordMap<uint> names, out uint shape, out bool isHidden)
    {
        uint signs = 0;
        shape = (uint)document.Nodes[element].Tag;
        isHidden = false;
        foreach (HtmlAttribute attribute in document.AttributesOf(element))
        {
            ReadOnlySpan<char> name = document.Page.Value.AsSpan(attribute.NameStart..attribute.NameEnd);
            ReadOnlySpan<char> value = document.Page.Value.AsSpan(attribute.ValueStart..attribute.ValueEnd);
            if (Attributes.Contains(name))
            {
                if (value.Length > LongestValue) value = value[..LongestValue];
                foreach (ReadOnlySpan<char> word in new NameWords(value))
                    if (names.TryGetValue(word, out uint found)) signs |= found;
                if (name.Equals("class", StringComparison.OrdinalIgnoreCase))
                    shape = (shape * HashPrime) ^ HashOfFirst(value);
            }
            else if (IsHiding(name, value))
            {
                isHidden = true;
            }
        }

        return signs;
    }

    /// <summary>A hash of the first name in a value, digits aside: they number elements of one kind.</summary>
    private static uint HashOfFirst(ReadOnlySpan<char> value)
    {
        uint hash = 0;
        foreach (char unit in value)
        {
            if (unit is not (' ' or '\n'))
            {
                if (!char.IsDigit(unit)) hash = (hash ^ unit) * HashPrime;
            }
            else if (hash != 0)
            {
                break;
            }
        }

        return hash;
    }

    private static bool IsHiding(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name.Length switch
    {
        5 => name.Equals("style", StringComparison.OrdinalIgnoreCase) && HidesByStyle(value),
        6 => name.Equals("hidden", StringComparison.OrdinalIgnoreCase),
        11 => name.Equals("aria-hidden", StringComparison.OrdinalIgnoreCase)
        && value.Equals("true", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && IsValue(style[(at + 7)..], "none")) return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && IsValue(style[(at + 10)..], "hidden");
    }

    private static bool IsValue(ReadOnlySpan<char> rest, string value)
    {
        rest = rest.TrimStart();
        return rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The words of a name: cut at everything that is no letter, and before a capital after a small
/// letter.</summary>
internal ref struct NameWords(ReadOnlySpan<char> value)
{
    private readonly ReadOnlySpan<char> _value = value;
    private int _start, _end;

    public readonly ReadOnlySpan<char> Current => _value[_start.._end];

    public readonly NameWords GetEnumerator() => this;

    public bool MoveNext()
    {
        _start = _end;
        while (_start < _value.Length && !char.IsLetter(_value[_start])) _start++;
        _end = _start;
        while (_end < _value.Length && char.IsLetter(_value[_end])
            && !(_end > _start && char.IsUpper(_value[_end]) && char.IsLower(_value[_end - 1]))) _end++;
        return _end > _start;
    }
}
