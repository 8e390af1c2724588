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
internal sealed class LanguagePack
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

    // The parts from here on are read when they are first asked for, since cutting and cleaning need none of them. Two
    // threads that ask at once may both read one; the two are equal.

    internal Endings Endings => field ??= new Endings(Files);

    internal Inflection Inflection => field ??= new Inflection(Files);

    /// <summary>The words that attribute.</summary>
    internal CueLexicon Cues => field ??= new CueLexicon(Files, Inflection);

    /// <summary>What leads, after a comma, from a content back to the reporter's own words.</summary>
    internal PhraseList ContentStops => field ??= new PhraseList(Files.Words("Grammar/content-stops"));

    /// <summary>What stands before a headline's colon and labels the piece.</summary>
    internal PhraseList HeadlineLabels => field ??= new PhraseList(Files.Words("Speech/headline-labels"));

    /// <summary>What tells whose turn it is on a page of questions and answers, posts or letters.</summary>
    internal PhraseClasses<TurnWord> TurnWords => field ??= new PhraseClasses<TurnWord>(Files.Rows("Press/turn-words"));

    internal RoleNouns RoleNouns => field ??= new RoleNouns(Files, Endings);

    internal ActLexicon Acts => field ??= new ActLexicon(Files);

    internal SourceNouns SourceNouns => field ??= new SourceNouns(Files, Inflection);

    internal Relays Relays => field ??= new Relays(Files, Inflection);

    internal PastForms PastForms => field ??= new PastForms(Files, Endings, Inflection);

    internal TimeVocabulary TimeVocabulary => field ??= new TimeVocabulary(Files, Numerals, Calendar);

    internal TenseWords TenseWords => field ??= new TenseWords(Files);

    internal DateLineWords DateLines => field ??= new DateLineWords(Files, Calendar, TimeVocabulary);

    internal ConditionOpeners ConditionOpeners => field ??= new ConditionOpeners(Files);

    internal Hedges Hedges => field ??= new Hedges(Files);

    internal Numerals Numerals => field ??= new Numerals(Files);

    internal NounPlurals NounPlurals => field ??= new NounPlurals(Files);

    internal NameVocabulary Names => field ??= new NameVocabulary(Files, Lexicon, SourceNouns);

    /// <summary>Only comparing needs them, and they are large.</summary>
    internal WordForms WordForms => field ??= new WordForms(Files, Orthography, Lexicon, Names);

    public override string ToString() => Tag;
}
