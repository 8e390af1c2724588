using Hearsay.Languages.Calendar;
using Hearsay.Languages.Numbers;
using Hearsay.Models.English;

namespace Hearsay.Languages;

/// <summary>Everything that Hearsay knows of one language, as data: how it is written, its closed classes of words, numbers,
/// calendar, names, words of speech, and its models. Loaded once, immutable, thread-safe. What all languages share lies
/// beside the packs, in <c>Languages/Shared</c>.</summary>
public sealed class LanguagePack
{
    private static readonly Lazy<LanguagePack> TheEnglish = new(() => new LanguagePack(
        "en", new EmbeddedPackFiles("English", EnglishModels.Open)));

    internal LanguagePack(string tag, PackFiles files)
    {
        Tag = tag;
        Files = files;
        Lexicon = new Lexicon(files);
        Calendar = new CalendarNames(tag);
        Orthography = new Orthography(files, Calendar);
        Numerals = new Numerals(files);
        NounPlurals = new NounPlurals(files);
    }

    /// <summary>English, with the models that ship.</summary>
    public static LanguagePack English => TheEnglish.Value;

    /// <summary>A language of which nothing is known.</summary>
    internal static LanguagePack None { get; } = new(RecognizedLanguage.Unknown, new NoPackFiles());

    /// <summary>BCP 47, the primary subtag: "en".</summary>
    public string Tag { get; }

    /// <summary>Tables and models of parts that a stage puts together.</summary>
    internal PackFiles Files { get; }

    internal Lexicon Lexicon { get; }

    internal CalendarNames Calendar { get; }

    internal Orthography Orthography { get; }

    internal Numerals Numerals { get; }

    internal NounPlurals NounPlurals { get; }

    public override string ToString() => Tag;
}
