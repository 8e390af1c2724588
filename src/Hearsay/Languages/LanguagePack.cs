using Hearsay.Languages.Calendar;
using Hearsay.Languages.Conditions;
using Hearsay.Languages.Forms;
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
        Orthography = new Orthography(files);
        Endings = new Endings(files);
        PastForms = new PastForms(files, Endings);
        TenseWords = new TenseWords(files);
        TimeVocabulary = new TimeVocabulary(files);
        ConditionOpeners = new ConditionOpeners(files);
        Hedges = new Hedges(files);
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

    internal Endings Endings { get; }

    internal PastForms PastForms { get; }

    internal TenseWords TenseWords { get; }

    internal TimeVocabulary TimeVocabulary { get; }

    internal ConditionOpeners ConditionOpeners { get; }

    internal Hedges Hedges { get; }

    public override string ToString() => Tag;
}
