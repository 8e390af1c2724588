using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>What the class or id of an element says of what it holds.</summary>
[Flags]
internal enum ClassCues
{
    None = 0,
    Author = 1,
    Date = 2,
    Published = 4,
    Modified = 8,
    Title = 16,

    /// <summary>A line above or under the headline.</summary>
    Kicker = 64,

    /// <summary>Other stories, comments, boxes.</summary>
    Away = 32,

    /// <summary>Beside or under the article: perhaps its own dates, perhaps others'.</summary>
    Aside = 128,

    /// <summary>Another story where it links to one, else the article's own standfirst.</summary>
    Teaser = 256,
}

/// <summary>The words of <c>class-words.tsv</c>.</summary>
internal static class ClassWords
{
    private static readonly Lazy<WordMap<ClassCues>> Words = new(Load);

    /// <summary>All cues of a class or id, which is cut into words at signs that are not letters and at capitals after
    /// small letters.</summary>
    public static ClassCues CuesOf(ReadOnlySpan<char> value)
    {
        ClassCues cues = ClassCues.None;
        WordMap<ClassCues> words = Words.Value;
        int start = 0;
        for (int at = 0; at <= value.Length; at++)
        {
            bool ends = at == value.Length || !char.IsLetter(value[at]);
            bool turns = !ends && at > start && char.IsAsciiLetterUpper(value[at])
                && char.IsAsciiLetterLower(value[at - 1]);
            if (!ends && !turns) continue;
            if (at > start && words.TryGetValue(value[start..at], out ClassCues found)) cues |= found;
            start = ends ? at + 1 : at;
        }

        return cues;
    }

    private static WordMap<ClassCues> Load()
    {
        var cues = new Dictionary<string, ClassCues>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in WordTable.Rows("Articles/Metadata/Data/class-words.tsv"))
            cues[row[1]] = cues.GetValueOrDefault(row[1]) | Enum.Parse<ClassCues>(row[0], ignoreCase: true);
        return new WordMap<ClassCues>(cues, ignoresCase: true);
    }
}
