using Hearsay.Text;

namespace Hearsay.Html.Outline;

/// <summary>Takes the text of a leaf with its white space collapsed.</summary>
internal interface ICollapsedSink
{
    /// <summary>False where nothing more is wanted.</summary>
    bool WantsMore { get; }

    /// <summary>Takes a copy of what stands in the page from <paramref name="start"/> on.</summary>
    void Copy(scoped ReadOnlySpan<char> text, int start);

    /// <summary>Takes what <paramref name="origin"/> as a whole stands for.</summary>
    void Put(scoped ReadOnlySpan<char> decoded, Span origin);

    /// <summary>Takes the one space that stands for a run of white space.</summary>
    /// <param name="origin">The first white space of the run; empty where only tags parted the words.</param>
    void Space(Span origin);
}

/// <summary>Reads the text of leaves: references decoded, runs of white space as one space, none at the ends, a line
/// break as a space.</summary>
internal static class CollapsedText
{
    public static void Read<TSink>(HtmlDocument document, in LeafBlock leaf, ref TSink sink)
        where TSink : ICollapsedSink, allows ref struct
    {
        var state = new Collapser { Pending = default, HasText = false };
        ReadOnlySpan<HtmlNode> nodes = document.Nodes;
        for (int i = leaf.FirstNode; i < leaf.EndNode && sink.WantsMore; i++)
        {
            ref readonly HtmlNode node = ref nodes[i];
            if (node.IsText)
            {
                Read(document, node, ref state, ref sink);
            }
            else if (node.IsElement && ElementRoles.Of(document, i) is var role and not ElementRole.Inline)
            {
                if (role == ElementRole.Skipped) i = node.End - 1;
                else state.AddSpace(default);
            }
        }
    }

    private static void Read<TSink>(HtmlDocument document, in HtmlNode node, ref Collapser state, ref TSink sink)
        where TSink : ICollapsedSink, allows ref struct
    {
        ReadOnlySpan<char> page = document.Page.Value;
        int at = node.SourceStart;
        while (at < node.SourceEnd)
        {
            int plain = at;
            while (plain < node.SourceEnd && !IsSpecial(page[plain])) plain++;
            if (plain > at)
            {
                state.Flush(ref sink);
                sink.Copy(page[at..plain], at);
                at = plain;
            }
            else
            {
                at = One(page[..node.SourceEnd], at, node.Mode, ref state, ref sink);
            }
        }
    }

    private static int One<TSink>(ReadOnlySpan<char> page, int at, TextMode mode, ref Collapser state, ref TSink sink)
        where TSink : ICollapsedSink, allows ref struct
    {
        if (char.IsWhiteSpace(page[at]))
        {
            state.AddSpace(new Span(at, at + 1));
            return at + 1;
        }

        Span<char> decoded = stackalloc char[4];
        int written = 0, taken = 1;
        if (page[at] == '&' && (mode & TextMode.References) != 0)
            taken = CharacterReferences.Read(page[at..], false, decoded, out written);
        if (taken == 0 || (page[at] == '&' && written == 0)) (decoded[0], written, taken) = ('&', 1, 1);
        else if (page[at] == '\0') written = (mode & TextMode.ReplaceNul) != 0 ? Replace(decoded) : 0;
        if (written == 1 && char.IsWhiteSpace(decoded[0])) state.AddSpace(new Span(at, at + taken));
        else if (written > 0) state.Put(decoded[..written], new Span(at, at + taken), ref sink);
        return at + taken;
    }

    private static int Replace(Span<char> decoded)
    {
        decoded[0] = '\uFFFD';
        return 1;
    }

    private static bool IsSpecial(char unit) => unit is '&' or '\0' || char.IsWhiteSpace(unit);

    /// <summary>White space that was met and not yet written.</summary>
    private struct Collapser
    {
        public Span Pending;
        public bool HasText;
        private bool _waits;

        public void AddSpace(Span origin)
        {
            if (!_waits) Pending = origin;
            _waits = true;
        }

        public void Flush<TSink>(ref TSink sink)
            where TSink : ICollapsedSink, allows ref struct
        {
            if (_waits && HasText) sink.Space(Pending);
            (_waits, HasText) = (false, true);
        }

        public void Put<TSink>(scoped ReadOnlySpan<char> decoded, Span origin, ref TSink sink)
            where TSink : ICollapsedSink, allows ref struct
        {
            Flush(ref sink);
            sink.Put(decoded, origin);
        }
    }
}

/// <summary>Keeps the beginning of a text in a buffer.</summary>
internal ref struct BoundedSink(Span<char> buffer) : ICollapsedSink
{
    private readonly Span<char> _buffer = buffer;
    private int _length;

    public readonly ReadOnlySpan<char> Text => _buffer[.._length];

    public readonly bool WantsMore => _length < _buffer.Length;

    public void Copy(scoped ReadOnlySpan<char> text, int start) => Put(text, default);

    public void Put(scoped ReadOnlySpan<char> decoded, Span origin)
    {
        int length = Math.Min(decoded.Length, _buffer.Length - _length);
        decoded[..length].CopyTo(_buffer[_length..]);
        _length += length;
    }

    public void Space(Span origin) => Put(" ", origin);
}

/// <summary>Keeps the text and the way back to the page.</summary>
/// <param name="skip">UTF-16 units at the beginning of the text that are left out.</param>
internal struct MappedTextSink(MappedText target, int skip = 0) : ICollapsedSink
{
    private int _skip = skip;

    public readonly bool WantsMore => true;

    public void Copy(scoped ReadOnlySpan<char> text, int start)
    {
        int left = Skip(text.Length);
        if (left < text.Length) target.Append(text[left..], start + left);
    }

    public void Put(scoped ReadOnlySpan<char> decoded, Span origin)
    {
        int left = Skip(decoded.Length);
        if (left < decoded.Length) target.AppendFor(decoded[left..], origin);
    }

    public void Space(Span origin)
    {
        if (Skip(1) > 0) return;
        if (origin.IsEmpty) target.AppendGlue(' ');
        else if (origin.Length == 1) target.Append(" ", origin.Start);
        else target.AppendFor(" ", origin);
    }

    /// <summary>How many of the next units are left out.</summary>
    private int Skip(int length)
    {
        int left = Math.Min(_skip, length);
        _skip -= left;
        return left;
    }
}
