using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;
using Hearsay.Collation;
using Hearsay.Inference.Tagging;
using Hearsay.Languages.Names;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Statements.Evidence;
using ContentKind = Hearsay.Pages.ContentKind;

namespace Hearsay.Records;

/// <summary>The words that stand for the values of the records in every export: lower-case, and part of the schema, so
/// they do not follow a renaming in the code.</summary>
internal static class SchemaWords
{
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Direct => "direct",
        StatementKind.Indirect => "indirect",
        StatementKind.Mixed => "mixed",
        _ => throw Unnamed(kind),
    };

    public static string Of(Act act) => act switch
    {
        Act.Said => "said",
        Act.Wrote => "wrote",
        Act.Asked => "asked",
        Act.Believes => "believes",
        Act.Intends => "intends",
        Act.Decides => "decides",
        Act.Shows => "shows",
        _ => throw Unnamed(act),
    };

    public static string Of(Modality modality) => modality switch
    {
        Modality.Asserted => "asserted",
        Modality.Denied => "denied",
        Modality.Asked => "asked",
        Modality.Demanded => "demanded",
        Modality.Promised => "promised",
        Modality.Threatened => "threatened",
        Modality.Conceded => "conceded",
        Modality.Alleged => "alleged",
        Modality.Conditional => "conditional",
        _ => throw Unnamed(modality),
    };

    public static string Of(AsideReason reason) => reason switch
    {
        AsideReason.Topic => "topic",
        AsideReason.Deed => "deed",
        AsideReason.Belief => "belief",
        AsideReason.Silence => "silence",
        AsideReason.Unattributed => "unattributed",
        AsideReason.Doubtful => "doubtful",
        _ => throw Unnamed(reason),
    };

    public static string Of(HopKind kind) => kind switch
    {
        HopKind.NewsOutlet => "news outlet",
        HopKind.Broadcaster => "broadcaster",
        HopKind.WireAgency => "wire agency",
        HopKind.StateMedia => "state media",
        HopKind.SocialPlatform => "social platform",
        HopKind.Document => "document",
        HopKind.Person => "person",
        HopKind.Unnamed => "unnamed",
        _ => throw Unnamed(kind),
    };

    internal static string Of(Gender gender) => gender switch
    {
        Gender.Male => "male",
        Gender.Female => "female",
        _ => "unknown",
    };

    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Body => "body",
        SpeakerKind.Group => "group",
        SpeakerKind.Document => "document",
        SpeakerKind.Media => "media",
        SpeakerKind.Unnamed => "unnamed",
        SpeakerKind.Unresolved => "unresolved",
        _ => throw Unnamed(kind),
    };

    public static string Of(RelationLabel label) => label switch
    {
        RelationLabel.SameWording => "same-wording",
        RelationLabel.Reworded => "reworded",
        RelationLabel.Truncated => "truncated",
        RelationLabel.Expanded => "expanded",
        RelationLabel.WordingConflict => "wording-conflict",
        RelationLabel.NumberConflict => "number-conflict",
        RelationLabel.TimeConflict => "time-conflict",
        RelationLabel.ConditionOrHedgeDropped => "condition-or-hedge-dropped",
        RelationLabel.ModalityDiffers => "modality-differs",
        RelationLabel.AttributionDiffers => "attribution-differs",
        _ => throw Unnamed(label),
    };

    public static string Of(VariantKind kind) => kind switch
    {
        VariantKind.Agreement => "agreement",
        VariantKind.Substitution => "substitution",
        VariantKind.Addition => "addition",
        VariantKind.Omission => "omission",
        _ => throw Unnamed(kind),
    };

    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Headline => "headline",
        BlockKind.Standfirst => "standfirst",
        BlockKind.Subhead => "subhead",
        BlockKind.Body => "body",
        BlockKind.BlockQuote => "blockquote",
        BlockKind.ListItem => "listitem",
        BlockKind.Table => "table",
        BlockKind.Caption => "caption",
        BlockKind.Credit => "credit",
        BlockKind.Byline => "byline",
        BlockKind.Dateline => "dateline",
        BlockKind.Repeat => "repeat",
        BlockKind.Teaser => "teaser",
        BlockKind.Mark => "mark",
        BlockKind.Footer => "footer",
        BlockKind.Newsletter => "newsletter",
        BlockKind.Comment => "comment",
        BlockKind.Notice => "notice",
        BlockKind.Navigation => "navigation",
        _ => throw Unnamed(kind),
    };

    public static string Of(CueOutcome outcome) => outcome switch
    {
        CueOutcome.Attributes => "attributes",
        CueOutcome.InQuotation => "in quotation",
        CueOutcome.InContent => "in content",
        CueOutcome.Unused => "unused",
        _ => throw Unnamed(outcome),
    };

    /// <summary>A confidence as every export gives it: four decimals, more than a calibration can tell.</summary>
    public static decimal Rounded(double confidence) => (decimal)Math.Round(confidence, 4);

    private static ArgumentOutOfRangeException Unnamed<T>(T value) where T : struct, Enum =>
        new(nameof(value), value, $"The schema has no word for this {typeof(T).Name}.");

    public static string Of(OriginKind kind) => kind switch
    {
        OriginKind.WireCredit => "wire credit",
        OriginKind.Contribution => "contribution",
        OriginKind.SignOff => "sign-off",
        OriginKind.Republication => "republication",
        OriginKind.Source => "source",
        OriginKind.Copyright => "copyright",
        OriginKind.CanonicalAddress => "canonical address",
        OriginKind.FeedSource => "feed source",
        _ => throw Unnamed(kind),
    };

    public static string Of(ContentKind kind) => kind switch
    {
        ContentKind.Text => "text",
        ContentKind.Html => "html",
        _ => throw Unnamed(kind),
    };

    public static string Of(QuotationEnd end) => end switch
    {
        QuotationEnd.Closed => "closed",
        QuotationEnd.Continued => "continued",
        QuotationEnd.Missing => "missing",
        _ => throw Unnamed(end),
    };

    /// <summary>As the Universal Dependencies write it.</summary>
    public static string Of(PartOfSpeech tag) => Enum.GetName(tag)?.ToUpperInvariant() ?? throw Unnamed(tag);

    public static string Of(AuthorKind kind) => kind switch
    {
        AuthorKind.Person => "person",
        AuthorKind.Agency => "agency",
        AuthorKind.Desk => "desk",
        _ => throw Unnamed(kind),
    };

    public static string Of(MetadataSource source) => source switch
    {
        MetadataSource.JsonLd => "json-ld",
        MetadataSource.OpenGraph => "open graph",
        MetadataSource.MetaTag => "meta tag",
        MetadataSource.Microdata => "microdata",
        MetadataSource.TimeElement => "time element",
        MetadataSource.Byline => "byline",
        MetadataSource.Dateline => "visible date",
        MetadataSource.PlaceLine => "dateline",
        MetadataSource.Address => "address",
        MetadataSource.Heading => "heading",
        MetadataSource.TitleElement => "title element",
        MetadataSource.LinkElement => "link element",
        MetadataSource.RootElement => "html element",
        MetadataSource.Script => "script",
        MetadataSource.Feed => "feed",
        MetadataSource.Given => "given",
        _ => throw Unnamed(source),
    };
}
