using System.Globalization;
using System.Text.Json;
using Hearsay.Articles.Metadata;

namespace Hearsay.Training.Evaluation;

/// <summary>What a page's gold says of its metadata; null where the gold is silent.</summary>
internal sealed record MetadataGold(string? Title, IReadOnlyList<string>? Authors, DateOnly? Date)
{
    /// <summary>Reads <c>title</c>, <c>author</c> (a name or a list) and <c>date</c> of a gold record.</summary>
    public static MetadataGold Read(JsonElement record)
    {
        string? title = record.TryGetProperty("title", out JsonElement value) ? value.GetString() : null;
        string[] authors = !record.TryGetProperty("author", out value) ? []
            : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(name => name.GetString()!)]
            : value.GetString() is { } name ? [name] : [];
        DateOnly? date = record.TryGetProperty("date", out value)
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out DateOnly day) ? day : null;
        return new MetadataGold(string.IsNullOrWhiteSpace(title) ? null : title, authors.Length == 0
            ? null : authors, date);
    }
}

/// <summary>Counts of one field over the pages whose gold has it.</summary>
/// <param name="Missing">Pages for which nothing was found.</param>
/// <param name="Wrong">Pages for which something else was found.</param>
/// <param name="BySource">Where the found values came from, with how many of them were right.</param>
internal sealed record FieldScore(int Pages, int Right, int Missing, int Wrong, IReadOnlyDictionary<MetadataSource,
    (int Found, int Right)> BySource)
{
    /// <summary>Share of the pages with exactly the gold's value, 0 to 1; 0 where no page has one.</summary>
    public double Exact => Pages == 0 ? 0 : (double)Right / Pages;
}

/// <summary>Title, author and date.</summary>
internal sealed record MetadataScore(FieldScore Title, FieldScore Author, FieldScore Date);

/// <summary>Scores metadata page by page: titles with case and white space folded, authors as sets of names folded so,
/// dates by day. A site's name added to a title is wrong. Gold that lists several authors in one text is cut at commas,
/// semicolons, bars, slashes, ampersands and "and", and so is what was found.</summary>
internal sealed class MetadataScorer
{
    private static readonly char[] Dividers = [',', ';', '|', '/', '&'];

    private readonly FieldCount _title = new(), _author = new(), _date = new();

    public MetadataScore Score => new(_title.Score, _author.Score, _date.Score);

    public void Add(MetadataGold gold, ArticleMetadata found)
    {
        if (gold.Title is { } title)
            _title.Add(found.Title?.Source, found.Title is { } read && IsTitle(title, read.Value));
        if (gold.Authors is { } authors)
        {
            MetadataSource? source = found.Authors.IsEmpty ? null : found.Authors[0].Source;
            _author.Add(source, AreAuthors(authors, found.Authors.Select(author => author.Value.Name)));
        }

        if (gold.Date is { } day) _date.Add(found.Published?.Source, found.Published?.Value.Day == day);
    }

    public static bool IsTitle(string gold, string found) => Fold(gold) == Fold(found);

    public static bool AreAuthors(IEnumerable<string> gold, IEnumerable<string> found) =>
        NamesOf(gold).SetEquals(NamesOf(found));

    private static HashSet<string> NamesOf(IEnumerable<string> authors) => authors
        .SelectMany(author => Fold(author).Replace(" and ", ",", StringComparison.Ordinal)
        .Replace(" und ", ",", StringComparison.Ordinal).Split(Dividers))
        .Select(name => name.Trim()).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>Lower case, runs of white space as one blank.</summary>
    private static string Fold(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class FieldCount
    {
        private readonly SortedDictionary<MetadataSource, (int Found, int Right)> _sources = [];
        private int _pages, _right, _missing;

        public FieldScore Score => new(_pages, _right, _missing, _pages - _right - _missing, _sources);

        public void Add(MetadataSource? source, bool isRight)
        {
            _pages++;
            if (source is not { } from)
            {
                _missing++;
                return;
            }

            (int found, int right) = _sources.GetValueOrDefault(from);
            _sources[from] = (found + 1, right + (isRight ? 1 : 0));
            if (isRight) _right++;
        }
    }
}
