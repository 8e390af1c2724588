using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;
using Hearsay.Collation;
using Hearsay.Inference.Tagging;
using Hearsay.Languages.Names;
using Hearsay.Mentions;
using Hearsay.Statements;
using ContentKind = Hearsay.Pages.ContentKind;

namespace Hearsay.Records;

/// <summary>From the words of the schema back to the values of the records.</summary>
internal static class SchemaReading
{
    private static readonly Dictionary<string, StatementKind> Kinds = ByWord<StatementKind>(SchemaWords.Of);
    private static readonly Dictionary<string, Act> Acts = ByWord<Act>(SchemaWords.Of);
    private static readonly Dictionary<string, Modality> Modalities = ByWord<Modality>(SchemaWords.Of);
    private static readonly Dictionary<string, HopKind> Hops = ByWord<HopKind>(SchemaWords.Of);

    private static readonly Dictionary<string, AsideReason> Reasons = ByWord<AsideReason>(SchemaWords.Of);
    private static readonly Dictionary<string, Gender> Genders = ByWord<Gender>(SchemaWords.Of);
    private static readonly Dictionary<string, SpeakerKind> Speakers = ByWord<SpeakerKind>(SchemaWords.Of);
    private static readonly Dictionary<string, BlockKind> Blocks = ByWord<BlockKind>(SchemaWords.Of);
    private static readonly Dictionary<string, ContentKind> Contents = ByWord<ContentKind>(SchemaWords.Of);
    private static readonly Dictionary<string, QuotationEnd> QuotationEnds = ByWord<QuotationEnd>(SchemaWords.Of);
    private static readonly Dictionary<string, PartOfSpeech> Tags = ByWord<PartOfSpeech>(SchemaWords.Of);
    private static readonly Dictionary<string, MetadataSource> Sources = ByWord<MetadataSource>(SchemaWords.Of);
    private static readonly Dictionary<string, AuthorKind> Authors = ByWord<AuthorKind>(SchemaWords.Of);
    private static readonly Dictionary<string, OriginKind> Origins = ByWord<OriginKind>(SchemaWords.Of);
    private static readonly Dictionary<string, VariantKind> Variants = ByWord<VariantKind>(SchemaWords.Of);

    public static IReadOnlyCollection<string> KindWords => Kinds.Keys;

    public static IReadOnlyCollection<string> ActWords => Acts.Keys;

    public static IReadOnlyCollection<string> ModalityWords => Modalities.Keys;

    public static IReadOnlyCollection<string> HopWords => Hops.Keys;

    /// <exception cref="InvalidDataException">The schema has no such word; the message lists those that it
    /// has.</exception>
    public static StatementKind Kind(string word) => Find(Kinds, word);

    /// <inheritdoc cref="Kind"/>
    public static Act Act(string word) => Find(Acts, word);

    /// <summary>The modality that the cue alone gives: a statement is conditional by its conditions, which it has
    /// beside.</summary>
    /// <inheritdoc cref="Kind"/>
    public static Modality CuedModality(string word) =>
        Modality(word) is var known && known is Hearsay.Modality.Conditional
            ? Hearsay.Modality.Asserted : known;

    /// <inheritdoc cref="Kind"/>
    public static Modality Modality(string word) => Find(Modalities, word);

    /// <inheritdoc cref="Kind"/>
    public static AsideReason Reason(string word) => Find(Reasons, word);

    /// <inheritdoc cref="Kind"/>
    public static HopKind Hop(string word) => Find(Hops, word);

    /// <inheritdoc cref="Kind"/>
    public static Gender Gender(string word) => Find(Genders, word);

    public static SpeakerKind Speaker(string word) => Find(Speakers, word);

    /// <inheritdoc cref="Kind"/>
    public static BlockKind Block(string word) => Find(Blocks, word);

    /// <inheritdoc cref="Kind"/>
    public static ContentKind Content(string word) => Find(Contents, word);

    /// <inheritdoc cref="Kind"/>
    public static QuotationEnd QuotationEnd(string word) => Find(QuotationEnds, word);

    /// <inheritdoc cref="Kind"/>
    public static PartOfSpeech Tag(string word) => Find(Tags, word);

    /// <inheritdoc cref="Kind"/>
    public static MetadataSource Source(string word) => Find(Sources, word);

    /// <inheritdoc cref="Kind"/>
    public static AuthorKind Author(string word) => Find(Authors, word);

    /// <inheritdoc cref="Kind"/>
    public static OriginKind Origin(string word) => Find(Origins, word);

    /// <inheritdoc cref="Kind"/>
    public static VariantKind Variant(string word) => Find(Variants, word);

    /// <exception cref="InvalidDataException">It is no number from 0 to 1.</exception>
    public static double Confidence(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double known)
        && known is >= 0 and <= 1
            ? known
            : throw new InvalidDataException($"expected a number from 0 to 1, found \"{Shortened(number)}\"");

    /// <summary>As much of a stranger's text as a message can hold.</summary>
    public static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static Dictionary<string, T> ByWord<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(word, StringComparer.Ordinal);

    private static T Find<T>(Dictionary<string, T> values, string word) => values.TryGetValue(word, out T? value)
        ? value
        : throw new InvalidDataException(
        $"expected one of {string.Join(", ", values.Keys)}, found \"{Shortened(word)}\"");
}
