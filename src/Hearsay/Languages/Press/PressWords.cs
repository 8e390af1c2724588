namespace Hearsay.Languages.Press;

/// <summary>What a word does in a byline; <c>Shared/Press/byline-words.tsv</c> explains the classes.</summary>
internal enum BylineWord
{
    Label,
    Late,
    Lead,
    Join,
    Cut,
    Credential,
    Role,
    Desk,
    Job,
    Stop,
    Other,
    Within,
    Account,
    Address,
}

/// <summary>What a phrase says of an article's origin; <c>Shared/Press/origin-phrases.tsv</c> explains the
/// classes.</summary>
internal enum OriginPhrase
{
    Republication,
    Contribution,
    Closing,
    Source,
    Credit,
    SignOff,
    Stop,
    Article,
    Between,
    Copyright,
    Editor,
}

/// <summary>What a word does beside the numbers of a date; <c>Shared/Press/date-parts.tsv</c> explains the
/// classes.</summary>
internal enum DatePart
{
    Month,
    Year,
    Day,
    Clock,
    Hour,
    Ordinal,
    ClockSuffix,
}

/// <summary>What a word does in a picture credit; <c>Press/credit-words.tsv</c> of each language explains the
/// classes.</summary>
internal enum CreditWord
{
    Unnamed,
    File,
    Lead,
    Word,
    Ending,
    Maker,
    Through,
    Begins,
}

/// <summary>What pages print around an article, in all languages: a byline is read before the language of its page is
/// known. Thread-safe.</summary>
internal static class PressWords
{
    private static readonly Lazy<PhraseClasses<BylineWord>> TheBylines = Of<BylineWord>("Press/byline-words");
    private static readonly Lazy<PhraseClasses<OriginPhrase>> TheOrigins = Of<OriginPhrase>("Press/origin-phrases");
    private static readonly Lazy<PhraseClasses<DatePart>> TheDates = Of<DatePart>("Press/date-parts");

    public static PhraseClasses<BylineWord> Bylines => TheBylines.Value;

    public static PhraseClasses<OriginPhrase> Origins => TheOrigins.Value;

    public static PhraseClasses<DatePart> Dates => TheDates.Value;

    private static Lazy<PhraseClasses<TClass>> Of<TClass>(string table)
        where TClass : struct, Enum => new(() => new PhraseClasses<TClass>(PackFiles.Shared.Rows(table)));
}
