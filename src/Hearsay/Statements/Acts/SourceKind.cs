using Hearsay.Inference.Tagging;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>What a source is, as far as it matters to what it can do; the names are those of
/// <c>Data/source-nouns.tsv</c>.</summary>
internal enum SourceKind
{
    /// <summary>A person, or a body that speaks like one.</summary>
    Person,

    /// <summary>A court, a parliament, voters.</summary>
    Body,

    /// <summary>A poll, a study, a file, a film.</summary>
    Record,

    /// <summary>A letter, a tweet, a book.</summary>
    Text,

    /// <summary>A speech, an advertisement.</summary>
    Speech,

    /// <summary>A law, an order, a treaty.</summary>
    Norm,

    /// <summary>No source is named.</summary>
    None,
}

/// <summary>Tells what a source is by the noun that heads it.</summary>
internal static class SourceKinds
{
    private const string Amount = "amount";
    private const int MaximumTokens = 40;

    private static readonly Lazy<Dictionary<string, string>> Nouns = new(ReadNouns);
    private static readonly Lazy<HashSet<string>> Amounts = new(
        () => [.. WordTable.Rows("Languages/English/Speech/source-nouns.tsv").Where(row => row[1] == Amount).Select(row => row[0])]);

    public static SourceKind Of(TokenView view, IReadOnlyList<Span> source)
    {
        if (source.Count == 0) return SourceKind.None;
        int first = view.Analysis.TokenAt(source[0].Start);
        int end = Math.Min(view.Analysis.TokenAt(source[0].End), first + MaximumTokens);
        return HeadOf(view, first, end) is int head ? KindOf(view, first, head) : SourceKind.Person;
    }

    private static Dictionary<string, string> ReadNouns()
    {
        var nouns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] row in WordTable.Rows("Languages/English/Speech/source-nouns.tsv"))
            if (row[1] != Amount) nouns.TryAdd(row[0], row[1]);
        return nouns;
    }

    /// <summary>The last noun of the first noun phrase; "a number of studies" is headed by what is counted, "the senator's
    /// letter" by what is possessed.</summary>
    private static int? HeadOf(TokenView view, int first, int end)
    {
        int? head = null;
        for (int i = first; i < end; i++)
        {
            if (view.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn) head = i;
            else if (view.Is(i, "of") && i > first && IsAmount(view, i - 1)) head = null;
            else if (head is not null && !Joins(view, i)) break;
        }

        return head;
    }

    private static bool Joins(TokenView view, int i) =>
        view.Lower(i) is "'s" or "'" or "/" or "&" or "-" || view.Tag(i) is PartOfSpeech.Adj or PartOfSpeech.Num;

    private static bool IsAmount(TokenView view, int i) =>
        view.Tag(i) is PartOfSpeech.Num || Lemmas.Of(view.Lower(i)).Any(Amounts.Value.Contains);

    private static SourceKind KindOf(TokenView view, int first, int head)
    {
        foreach (string lemma in Lemmas.Of(view.Lower(head)))
        {
            if (head > first && Nouns.Value.TryGetValue($"{view.Lower(head - 1)} {lemma}", out string? compound)) return Parse(compound);
            if (Nouns.Value.TryGetValue(lemma, out string? kind)) return Parse(kind);
        }

        return SourceKind.Person;
    }

    private static SourceKind Parse(string kind) => Enum.Parse<SourceKind>(kind, ignoreCase: true);
}
