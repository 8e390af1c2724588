using Hearsay.Languages.Wording;
using Hearsay.Models.English;

namespace Hearsay.Languages;

/// <summary>Everything that Hearsay knows of one language, as data: how it is written, its closed classes of words, numbers,
/// calendar, names, words of speech, and its models. Loaded once, immutable, thread-safe. What all languages share lies
/// beside the packs, in <c>Languages/Shared</c>.</summary>
public sealed class LanguagePack
{
    private static readonly Lazy<LanguagePack> TheEnglish = new(() => new LanguagePack(
        "en", new EmbeddedPackFiles("English", EnglishModels.Open)));

    private readonly Lazy<WordForms> _wordForms;

    internal LanguagePack(string tag, PackFiles files)
    {
        Tag = tag;
        Files = files;
        Lexicon = new Lexicon(files);
        Orthography = new Orthography(files);
        _wordForms = new Lazy<WordForms>(() => new WordForms(files, Orthography));
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

    internal Orthography Orthography { get; }

    /// <summary>Only comparing needs them, and they are large: read when first asked for.</summary>
    internal WordForms WordForms => _wordForms.Value;

    public override string ToString() => Tag;
}
