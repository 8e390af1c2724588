using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>What the words before a date say of it.</summary>
internal enum DateLabel
{
    None,
    Published,
    Modified,

    /// <summary>The date of something else: a copyright, a birth, an end.</summary>
    Other,
}

/// <summary>The words of <c>date-labels.tsv</c>: which date a date is.</summary>
internal static class DateLabels
{
    private const int Farthest = 40;

    private static readonly Lazy<WordMap<DateLabel>> Labels = new(() => new WordMap<DateLabel>(
        PackFiles.Shared.Rows("Press/date-labels")
        .Select(row => KeyValuePair.Create(row[1], Enum.Parse<DateLabel>(row[0], ignoreCase: true))),
        ignoresCase: true));

    /// <summary>The nearest label before a date, with no other number between.</summary>
    /// <param name="before">The text before the date.</param>
    public static DateLabel Before(ReadOnlySpan<char> before)
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
            if (Labels.Value.TryGetValue(before[start..end], out DateLabel label)) return label;
            end = start;
        }

        return DateLabel.None;
    }
}
