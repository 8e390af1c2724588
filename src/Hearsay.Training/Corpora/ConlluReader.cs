using Hearsay.Inference.Tagging;

namespace Hearsay.Training.Corpora;

/// <summary>One syntactic word of a treebank.</summary>
/// <param name="Head">Number of the head in the sentence, from 1; 0 for the root.</param>
/// <param name="Relation">The dependency relation without its subtype.</param>
internal sealed record TreebankWord(
    string Form, PartOfSpeech Tag, int Head, string Relation, bool SpaceAfter);

/// <summary>One sentence of a treebank.</summary>
/// <param name="Document">Id of the document it stands in.</param>
/// <param name="StartsParagraph">True where the file marks a paragraph before it.</param>
/// <param name="Text">The sentence as its source has it.</param>
internal sealed record TreebankSentence(
    string Document, bool StartsParagraph, string Text, IReadOnlyList<TreebankWord> Words)
{
    /// <summary>The sentence as the tagger sees it.</summary>
    public TaggedSentence Tagged() => TaggedSentence.Join(
        [.. Words.Select(word => word.Form)],
        [.. Words.Select(word => word.SpaceAfter)],
        [.. Words.Select(word => word.Tag)]);
}

/// <summary>Reads treebanks in CoNLL-U (universaldependencies.org/format). Multiword tokens are given by their
/// syntactic words; empty nodes are left out.</summary>
internal static class ConlluReader
{
    private const int FormColumn = 1, TagColumn = 3, HeadColumn = 6, RelationColumn = 7, MiscColumn = 9, Columns = 10;

    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message gives file and line.</exception>
    public static IEnumerable<TreebankSentence> Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        foreach (TreebankSentence sentence in Read(reader, path)) yield return sentence;
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="name">What to call the input in messages.</param>
    public static IEnumerable<TreebankSentence> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        string document = "", text = "";
        bool paragraph = false;
        var words = new WordList();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0) yield return new TreebankSentence(document, paragraph, text, words.Take());
                paragraph = false;
            }
            else if (line[0] != '#') words.Add(line.Split('\t'), name, number);
            else if (Value(line, "# newdoc id = ") is { } id) (document, paragraph) = (id, true);
            else if (Value(line, "# text = ") is { } value) text = value;
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
        }

        if (words.Count > 0) yield return new TreebankSentence(document, paragraph, text, words.Take());
    }

    private static string? Value(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..] : null;

    /// <summary>The words of one sentence; knows where a multiword token ends, since only that says whether a space
    /// follows.</summary>
    private sealed class WordList
    {
        private List<TreebankWord> _words = [];
        private int _multiwordEnd;
        private bool _multiwordSpace;

        public int Count => _words.Count;

        public List<TreebankWord> Take()
        {
            List<TreebankWord> taken = _words;
            (_words, _multiwordEnd) = ([], 0);
            return taken;
        }

        public void Add(string[] cells, string name, int line)
        {
            if (cells.Length != Columns) throw Broken(name, line, $"{Columns} columns expected, found {cells.Length}");
            bool space = !cells[MiscColumn].Contains("SpaceAfter=No", StringComparison.Ordinal);
            int dash = cells[0].IndexOf('-');
            if (dash > 0)
            {
                _multiwordEnd = int.Parse(cells[0].AsSpan(dash + 1));
                _multiwordSpace = space;
                return;
            }

            if (cells[0].Contains('.')) return;
            int number = int.Parse(cells[0]);
            if (number < _multiwordEnd) space = false;
            else if (number == _multiwordEnd) space = _multiwordSpace;
            if (!Enum.TryParse(cells[TagColumn], ignoreCase: true, out PartOfSpeech tag))
                throw Broken(name, line, $"unknown tag {cells[TagColumn]}");
            string relation = cells[RelationColumn].Split(':')[0];
            _words.Add(new TreebankWord(cells[FormColumn], tag, int.Parse(cells[HeadColumn]), relation, space));
        }

        private static InvalidDataException Broken(string name, int line, string what) =>
            new($"{name}: line {line}: {what}");
    }
}
