using System.Globalization;
using Hearsay.Statements;

namespace Hearsay.Records;

/// <summary>From the words of the schema back to the values of the records.</summary>
internal static class SchemaReading
{
    private static readonly Dictionary<string, StatementKind> Kinds = ByWord<StatementKind>(SchemaWords.Of);
    private static readonly Dictionary<string, Act> Acts = ByWord<Act>(SchemaWords.Of);
    private static readonly Dictionary<string, Modality> Modalities = ByWord<Modality>(SchemaWords.Of);
    private static readonly Dictionary<string, HopKind> Hops = ByWord<HopKind>(SchemaWords.Of);

    public static IReadOnlyCollection<string> KindWords => Kinds.Keys;

    public static IReadOnlyCollection<string> ActWords => Acts.Keys;

    public static IReadOnlyCollection<string> ModalityWords => Modalities.Keys;

    public static IReadOnlyCollection<string> HopWords => Hops.Keys;

    /// <exception cref="InvalidDataException">The schema has no such word; the message lists those that it has.</exception>
    public static StatementKind Kind(string word) => Find(Kinds, word);

    /// <inheritdoc cref="Kind"/>
    public static Act Act(string word) => Find(Acts, word);

    /// <summary>The modality that the cue alone gives: a statement is conditional by its conditions, which it has
    /// beside.</summary>
    /// <inheritdoc cref="Kind"/>
    public static Modality CuedModality(string word) =>
        Find(Modalities, word) is var known && known is Modality.Conditional ? Modality.Asserted : known;

    /// <inheritdoc cref="Kind"/>
    public static HopKind Hop(string word) => Find(Hops, word);

    /// <exception cref="InvalidDataException">It is no number from 0 to 1.</exception>
    public static double Confidence(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double known) && known is >= 0 and <= 1
            ? known
            : throw new InvalidDataException($"expected a number from 0 to 1, found \"{Shortened(number)}\"");

    /// <summary>As much of a stranger's text as a message can hold.</summary>
    public static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static Dictionary<string, T> ByWord<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(word, StringComparer.Ordinal);

    private static T Find<T>(Dictionary<string, T> values, string word) => values.TryGetValue(word, out T? value)
        ? value
        : throw new InvalidDataException($"expected one of {string.Join(", ", values.Keys)}, found \"{Shortened(word)}\"");
}
