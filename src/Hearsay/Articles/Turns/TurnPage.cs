using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>The paragraphs of a page with their labels, and what can be asked of them.</summary>
internal sealed class TurnPage
{
    /// <summary>A line of more words without a stop is no subhead.</summary>
    private const int MostHeadingWords = 12;

    /// <summary>Words of whoever speaks for himself.</summary>
    public static readonly WordClasses Self = WordClasses.Of(WordClass.FirstPerson, WordClass.SelfDeterminer);

    public TurnPage(SourceText text, IReadOnlyList<Span> lines, LanguagePack language)
    {
        (Text, Lines, Language) = (text, lines, language);
        var scanner = new LabelScanner(text, language);
        Labels = [.. lines.Select(scanner.Read)];
        IsTaken = new bool[lines.Count];
    }

    public SourceText Text { get; }

    public IReadOnlyList<Span> Lines { get; }

    public LanguagePack Language { get; }

    public ImmutableArray<TurnLabel> Labels { get; }

    /// <summary>Which lines are a speaker's already.</summary>
    public bool[] IsTaken { get; }

    public ReadOnlySpan<char> Units(int line) => Text.Slice(Lines[line]);

    /// <summary>A short line without a stop, or one in brackets: neither a turn's words nor the end of one.</summary>
    public bool IsAside(int line)
    {
        ReadOnlySpan<char> units = Units(line);
        if (units[0] is '(' or '[' && units[^1] is ')' or ']') return true;
        return !EndsSentence(units) && CountWords(units) <= MostHeadingWords;
    }

    /// <summary>True where the paper speaks again: "This interview has been edited".</summary>
    public bool IsClosing(int line)
    {
        ReadOnlySpan<char> units = Units(line).TrimStart("*[(—– ");
        return !units.IsEmpty && Language.TurnWords.LengthAt(units, 0, TurnWord.Closing) > 0;
    }

    public static bool EndsSentence(ReadOnlySpan<char> units)
    {
        units = units.TrimEnd("\"'”’)] ");
        return !units.IsEmpty && units[^1] is '.' or '!' or '?' or '…' or ':' or '—' or '–';
    }

    public static bool IsQuestion(ReadOnlySpan<char> units)
    {
        units = units.TrimEnd("\"'”’)] ");
        return !units.IsEmpty && units[^1] is '?';
    }

    public static int CountWords(ReadOnlySpan<char> units)
    {
        int count = 0;
        foreach (Range range in units.Split(' ')) if (units[range].ContainsAnyInRange('0', 'z')) count++;
        return count;
    }

    /// <summary>True where a word outside quotation marks is of one of the classes; of "I'm" the "I" counts.</summary>
    public bool HasWord(Span within, WordClasses classes) =>
        HasWord(within, word => Language.Lexicon.Of(WordKey.Of(word)).HasAny(classes));

    /// <summary>True where somebody speaks of himself outside quotation marks: "I", "my"; a paper says "we".</summary>
    public bool HasSelf(Span within) =>
        HasWord(within, word => Language.Names.PronounOf(word) is { Person: 1, IsPlural: false });

    private bool HasWord(Span within, WordTest isWanted)
    {
        bool isQuoted = false;
        int start = within.Start;
        for (int i = within.Start; i <= within.End; i++)
        {
            if (i < within.End && char.IsLetter(Text[i])) continue;
            if (i > start && !isQuoted && isWanted(Text.Slice(new Span(start, i)))) return true;
            if (i < within.End) isQuoted = Text[i] switch { '“' => true, '”' => false, '"' => !isQuoted, _ => isQuoted };
            start = i + 1;
        }

        return false;
    }

    private delegate bool WordTest(ReadOnlySpan<char> word);

    /// <summary>The lines [<paramref name="first"/>, <paramref name="end"/>) that hold words of a turn, after its own
    /// first.</summary>
    public IEnumerable<Span> Words(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (!IsAside(i)) yield return Lines[i];
    }

    public void Take(int first, int end)
    {
        for (int i = first; i < end; i++) IsTaken[i] = true;
    }
}
