using Hearsay.Languages.Calendar;
using Hearsay.Languages.Conditions;
using Hearsay.Languages.Forms;
using Hearsay.Languages.Names;
using Hearsay.Languages.Numbers;
using Hearsay.Languages.Press;
using Hearsay.Languages.Speech;
using Hearsay.Languages.Wording;
using Hearsay.Models.English;

namespace Hearsay.Languages;

/// <summary>Everything that Hearsay knows of one language, as data: how it is written, its closed classes of words,
/// numbers, calendar, names, words of speech, and its models. Loaded once, immutable, thread-safe. What all languages
/// share lies beside the packs, in <c>Languages/Shared</c>.</summary>
public sealed class LanguagePack
{
    private static readonly Lazy<LanguagePack> TheEnglish = new(() => new LanguagePack(
        "en", new EmbeddedPackFiles("English", EnglishModels.Open)));

    private readonly Lazy<NameVocabulary> _names;
    private readonly Lazy<WordForms> _wordForms;

    internal LanguagePack(string tag, PackFiles files)
    {
        Tag = tag;
        Files = files;
        Lexicon = new Lexicon(files);
        Calendar = new CalendarNames(tag);
        Orthography = new Orthography(files, Calendar);
        Endings = new Endings(files);
        Inflection = new Inflection(files);
        Cues = new CueLexicon(files, Inflection);
        ContentStops = new PhraseList(files.Words("Grammar/content-stops"));
        HeadlineLabels = new PhraseList(files.Words("Speech/headline-labels"));
        RoleNouns = new RoleNouns(files, Endings);
        Acts = new ActLexicon(files);
        SourceNouns = new SourceNouns(files, Inflection);
        Relays = new Relays(files, Inflection);
        Numerals = new Numerals(files);
        PastForms = new PastForms(files, Endings, Inflection);
        TenseWords = new TenseWords(files);
        TimeVocabulary = new TimeVocabulary(files, Numerals.Words, Calendar);
        DateLines = new DateLineWords(files, Calendar, TimeVocabulary);
        ConditionOpeners = new ConditionOpeners(files);
        Hedges = new Hedges(files);
        NounPlurals = new NounPlurals(files);
        _names = new Lazy<NameVocabulary>(() => new NameVocabulary(files, Lexicon, SourceNouns));
        _wordForms = new Lazy<WordForms>(() => new WordForms(files, Orthography, Lexicon, Names));
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

    internal Endings Endings { get; }

    internal Inflection Inflection { get; }

    /// <summary>The words that attribute.</summary>
    internal CueLexicon Cues { get; }

    /// <summary>What leads, after a comma, from a content back to the reporter's own words.</summary>
    internal PhraseList ContentStops { get; }

    /// <summary>What stands before a headline's colon and labels the piece.</summary>
    internal PhraseList HeadlineLabels { get; }

    internal RoleNouns RoleNouns { get; }
    internal ActLexicon Acts { get; }

    internal SourceNouns SourceNouns { get; }

    internal Relays Relays { get; }
    internal PastForms PastForms { get; }

    internal TenseWords TenseWords { get; }

    internal TimeVocabulary TimeVocabulary { get; }

    internal DateLineWords DateLines { get; }

    internal ConditionOpeners ConditionOpeners { get; }

    internal Hedges Hedges { get; }
    internal Numerals Numerals { get; }

    internal NounPlurals NounPlurals { get; }

    /// <summary>Read when first asked for: cutting and cleaning need none.</summary>
    internal NameVocabulary Names => _names.Value;

    /// <summary>Only comparing needs them, and they are large: read when first asked for.</summary>
    internal WordForms WordForms => _wordForms.Value;

    public override string ToString() => Tag;
}
