using System.Buffers;
using Hearsay.Articles.Html;
using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>What a phrase says of the short block that it stands in.</summary>
[Flags]
internal enum TextCue : ushort
{
    None = 0,
    Related = 1 << 0,
    Newsletter = 1 << 1,
    Share = 1 << 2,
    Comment = 1 << 3,
    Legal = 1 << 4,
    Notice = 1 << 5,
    Byline = 1 << 6,
    Date = 1 << 7,
    Credit = 1 << 8,
    Navigation = 1 << 9,
    Tags = 1 << 10,
}

/// <summary>Finds the phrases of <c>Data/text-cues.tsv</c>.</summary>
internal sealed class TextCues
{
    public const int Count = 11;

    /// <summary>Longer blocks are prose, whatever phrases they hold.</summary>
    public const int MostWords = 40;

    /// <summary>So much of a block is looked at, in UTF-16 units.</summary>
    private const int Longest = 256;

    private static readonly Lazy<TextCues> s_shared = new(() => new TextCues());

    private readonly (TextCue Cue, SearchValues<string> Anywhere, string[] AtStart)[] _rows;

    private TextCues() => _rows = [.. WordTable.Rows("Articles/Extraction/Data/text-cues.tsv").Select(Row)];

    public static TextCues Shared => s_shared.Value;

    /// <summary>The cues of a leaf; none where it is long.</summary>
    public TextCue Find(HtmlDocument document, in LeafBlock leaf)
    {
        if (leaf.Counts.Words > MostWords) return TextCue.None;
        var sink = new BoundedSink(stackalloc char[Longest]);
        CollapsedText.Read(document, leaf, ref sink);
        return Find(sink.Text);
    }

    public TextCue Find(ReadOnlySpan<char> text)
    {
        TextCue found = TextCue.None;
        foreach ((TextCue cue, SearchValues<string> anywhere, string[] atStart) in _rows)
        {
            if (text.ContainsAny(anywhere) || StartsWithAny(text, atStart)) found |= cue;
        }

        return found;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static (TextCue, SearchValues<string>, string[]) Row(string[] cells)
    {
        ILookup<bool, string> phrases = cells[1].Split('|').ToLookup(phrase => phrase[0] == '^');
        return (
            Enum.Parse<TextCue>(cells[0]),
            SearchValues.Create([.. phrases[false]], StringComparison.OrdinalIgnoreCase),
            [.. phrases[true].Select(phrase => phrase[1..])]);
    }
}
