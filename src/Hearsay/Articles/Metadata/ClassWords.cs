using Hearsay.Html.Outline;
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

    /// <summary>Text of a picture.</summary>
    Picture = 512,
}

/// <summary>The words of <c>class-words.tsv</c>.</summary>
internal static class ClassWords
{
    private static readonly Lazy<WordMap<ClassCues>> Words = new(Load);

    /// <summary>All cues of a class or id.</summary>
    public static ClassCues CuesOf(ReadOnlySpan<char> value)
    {
        ClassCues cues = ClassCues.None;
        foreach (ReadOnlySpan<char> word in new NameWords(value))
            if (Words.Value.TryGetValue(word, out ClassCues found)) cues |= found;
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
