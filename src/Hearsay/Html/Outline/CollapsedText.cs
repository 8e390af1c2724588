using Hearsay.Text;

namespace Hearsay.Html.Outline;

/// <summary>Reads the text of leaves with the way back to the page: references decoded, runs of white space as one
/// space, none at the ends, a line break as a space.</summary>
internal static class CollapsedText
{
    /// <summary>The text of a leaf.</summary>
    public static MappedText Of(HtmlDocument document, in LeafBlock leaf)
    {
        var text = new MappedText();
        Append(document, leaf, text);
        return text;
    }

    /// <summary>Adds the text of a leaf.</summary>
    /// <param name="skip">UTF-16 units at the beginning of the leaf's text that are left out.</param>
    public static void Append(HtmlDocument document, in LeafBlock leaf, MappedText target, int skip = 0)
    {
        var collapser = new Collapser(target, skip);
        ReadOnlySpan<HtmlNode> nodes = document.Nodes;
        for (int i = leaf.FirstNode; i < leaf.EndNode; i++)
        {
            ref readonly HtmlNode node = ref nodes[i];
            if (node.IsText)
            {
                TextDecoder.Decode(
                    document.Page.Value, node.SourceStart, node.SourceEnd, node.Mode, ref collapser);
            }
            else if (node.IsElement && ElementRoles.Of(document, i) is var role and not ElementRole.Inline)
            {
                if (role == ElementRole.Skipped) i = node.End - 1;
                else collapser.AddSpace(default);
            }
        }
    }

    private struct Collapser(MappedText target, int skip) : ITextSink
    {
        private int _skip = skip;
        private bool _waits, _hasText;

        /// <summary>White space that was met and not yet written; empty where only tags parted the words.</summary>
        private Span _pending;

        public void AddSpace(Span origin)
        {
            if (!_waits) _pending = origin;
            _waits = true;
        }

        public void Copy(ReadOnlySpan<char> text, int start)
        {
            for (int at = 0; at < text.Length;)
            {
                int end = at;
                while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
                if (end == at)
                {
                    AddSpace(new Span(start + at, start + at + 1));
                    at++;
                    continue;
                }

                WriteSpace();
                at += Skip(end - at);
                if (at < end) target.Append(text[at..end], start + at);
                at = end;
            }
        }

        public void Put(ReadOnlySpan<char> decoded, Span origin)
        {
            // Of a line end of two signs the first stands for both; every reference has more.
            if (decoded.IsWhiteSpace())
            {
                if (!decoded.IsEmpty) AddSpace(origin.Length > 2 ? origin : new Span(origin.Start, origin.Start + 1));
                return;
            }

            WriteSpace();
            int left = Skip(decoded.Length);
            if (left < decoded.Length) target.AppendFor(decoded[left..], origin);
        }

        private void WriteSpace()
        {
            bool isWanted = _waits && _hasText && Skip(1) == 0;
            (_waits, _hasText) = (false, true);
            if (!isWanted) return;
            if (_pending.IsEmpty) target.AppendGlue(' ');
            else if (_pending.Length == 1) target.Append(" ", _pending.Start);
            else target.AppendFor(" ", _pending);
        }

        /// <summary>How many of the next units are left out.</summary>
        private int Skip(int length)
        {
            int left = Math.Min(_skip, length);
            _skip -= left;
            return left;
        }
    }
}
