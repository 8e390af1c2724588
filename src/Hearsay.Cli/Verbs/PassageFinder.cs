using System.Globalization;
using System.Text;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Cli.Verbs;

/// <summary>A place in an input as an editor counts it: line and column from 1, in characters.</summary>
internal readonly record struct LinePlace(int Line, int Column)
{
    public static bool TryParse(string text, out LinePlace place)
    {
        string[] parts = text.Split(':');
        place = default;
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int line)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int column)) return false;
        place = new LinePlace(line, column);
        return line > 0 && column > 0;
    }
}

/// <summary>Finds the passages of an article that a user points at.</summary>
internal static class PassageFinder
{
    private const int MostFinds = 20;

    /// <summary>The sentence at a place of the page; or what the block there was taken for.</summary>
    public static (Span? Passage, BlockKind? SetAside) At(Page page, ReadArticle read, LinePlace place)
    {
        if (!PageDecoder.TryDecode(page, out DecodedPage decoded, out _)
            || OffsetOf(decoded.Text, place) is not int offset) return default;
        foreach (Sentence sentence in read.Analysis.Sentences)
            if (read.Article.Map.ToOrigin(sentence.Span).Any(piece => piece.Contains(offset)))
                return (sentence.Span, null);
        return (null, read.Article.Blocks.LastOrDefault(block => block.Text is null
            && block.Page.Contains(offset))?.Kind);
    }

    /// <summary>Where the words stand in what is read, whatever their case, quote marks and white space; or what the
    /// block that has them was taken for.</summary>
    public static (IReadOnlyList<Span> Passages, BlockKind? SetAside) Words(ReadArticle read, string words)
    {
        List<Span> found = Find(read.Article.Text.Value, words);
        if (found.Count > 0) return (found, null);
        Block? first = read.Article.Blocks.FirstOrDefault(block => Has(block, words));
        return ([], read.Article.Blocks.LastOrDefault(block =>
            Has(block, words) && first!.Page.Contains(block.Page))?.Kind);
    }

    private static bool Has(Block block, string words) => block.Aside is { } aside && Find(aside, words).Count > 0;

    private static int? OffsetOf(SourceText text, LinePlace place)
    {
        int line = 1, at = 0;
        for (; line < place.Line && at < text.Length; at++)
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'))) line++;
        if (line < place.Line) return null;
        int offset =
            text.FromCodePoint(Math.Min(text.ToCodePoint(at) + place.Column - 1, text.ToCodePoint(text.Length)));
        return offset < text.Length ? offset : null;
    }

    private static List<Span> Find(string text, string words)
    {
        (string wanted, _) = Plain(words.Trim());
        (string plain, List<int> places) = Plain(text);
        var found = new List<Span>();
        if (wanted.Length == 0) return found;
        for (int at = 0; found.Count < MostFinds; at += wanted.Length)
        {
            at = plain.IndexOf(wanted, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) break;
            found.Add(new Span(places[at], places[at + wanted.Length - 1] + 1));
        }

        return found;
    }

    /// <summary>Runs of white space as one space, quote marks straight; with the place of every character.</summary>
    private static (string Plain, List<int> Places) Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = char.IsWhiteSpace(text[i]) ? ' ' : text[i] switch
            { '“' or '”' or '„' or '«' or '»' => '"', '‘' or '’' => '\'', var other => other };
            if (c == ' ' && plain.Length > 0 && plain[^1] == ' ') continue;
            plain.Append(c);
            places.Add(i);
        }

        return (plain.ToString(), places);
    }
}
