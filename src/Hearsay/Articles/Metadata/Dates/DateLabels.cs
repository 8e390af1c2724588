using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>The words of <c>date-labels.tsv</c>: which date a date is.</summary>
internal static class DateLabels
{
    private const int Farthest = 40;

    private static readonly Lazy<WordMap<string>> s_labels = new(() => new WordMap<string>(
        WordTable.Rows("Articles/Metadata/Data/date-labels.tsv").Select(row => KeyValuePair.Create(row[1], row[0])), ignoresCase: true));

    /// <summary>What the nearest label before a date makes it; <paramref name="unlabelled"/> where there is none; null where it is
    /// another thing's date.</summary>
    /// <param name="before">The text before the date.</param>
    public static MetadataField? FieldOf(ReadOnlySpan<char> before, MetadataField? unlabelled)
    {
        int end = before.Length, limit = Math.Max(0, before.Length - Farthest);
        while (end > limit)
        {
            if (char.IsAsciiDigit(before[end - 1])) break;
            if (!char.IsLetter(before[end - 1]) && before[end - 1] != '©')
            {
                end--;
                continue;
            }

            int start = end - 1;
            while (start > 0 && before[end - 1] != '©' && char.IsLetter(before[start - 1])) start--;
            if (s_labels.Value.TryGetValue(before[start..end], out string? label))
                return label switch { "published" => MetadataField.Published, "modified" => MetadataField.Modified, _ => null };
            end = start;
        }

        return unlabelled;
    }
}
