using Hearsay.Analysis.Names;

namespace Hearsay.Training.Corpora;

/// <summary>A name by the words it is made of: [First, End).</summary>
public readonly record struct NamedWords(int First, int End, NameKind Kind);

/// <summary>One sentence of a corpus of names, in the words of its file.</summary>
public sealed record NamedSentence(IReadOnlyList<string> Words, IReadOnlyList<NamedWords> Names);

/// <summary>Reads corpora of names: a line a word, word TAB tag, an empty line after each sentence. Tags are BIO with the kinds
/// PER, ORG and LOC; an I that no B of its kind begins starts a name, as in the CoNLL-2003 files.</summary>
public static class NameCorpusReader
{
    private static readonly Dictionary<string, NameKind> Kinds = new(StringComparer.Ordinal)
    {
        ["PER"] = NameKind.Person,
        ["ORG"] = NameKind.Organization,
        ["LOC"] = NameKind.Place,
    };

    /// <exception cref="InvalidDataException">A line is not of the form; the message gives file and line.</exception>
    public static IEnumerable<NamedSentence> Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        foreach (NamedSentence sentence in Read(reader, path)) yield return sentence;
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="name">What to call the input in messages.</param>
    public static IEnumerable<NamedSentence> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = new List<string>();
        var names = new List<NamedWords>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                Add(words, names, line, () => $"{name}: line {number}: {line}");
            }
            else if (words.Count > 0)
            {
                yield return new NamedSentence(words, names);
                (words, names) = ([], []);
            }
        }

        if (words.Count > 0) yield return new NamedSentence(words, names);
    }

    private static void Add(List<string> words, List<NamedWords> names, string line, Func<string> place)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != 2 || cells[0].Length == 0)
            throw new InvalidDataException($"{place()}: a word, a tab and a tag expected");
        int at = words.Count;
        words.Add(cells[0]);
        if (cells[1] == "O") return;
        if (cells[1] is not ['B' or 'I', '-', ..] || !Kinds.TryGetValue(cells[1][2..], out NameKind kind))
            throw new InvalidDataException($"{place()}: O or B- or I- with PER, ORG or LOC expected");
        bool goesOn = cells[1][0] == 'I' && names.Count > 0 && names[^1].End == at && names[^1].Kind == kind;
        if (goesOn) names[^1] = names[^1] with { End = at + 1 };
        else names.Add(new NamedWords(at, at + 1, kind));
    }
}
