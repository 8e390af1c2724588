using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Languages.Wording;

/// <summary>What makes two written words the same word, or nearly, in a language. Immutable, thread-safe.</summary>
internal sealed class WordForms
{
    /// <summary>The shortest word that is taken for a name because it is not an ordinary one of the language.</summary>
    private const int ShortestName = 5;

    public WordForms(PackFiles files, Orthography orthography, Lexicon lexicon, NameVocabulary names)
    {
        Spelling = new WordSpelling(files);
        FullForms = new FullForms(files, orthography.Clitics);
        Rarity = new WordRarity(files, lexicon, Spelling);
        Stemmer = new Stemmer(files);
        Names = names.Spelling;
        Abbreviated = new AbbreviatedWords(files);
        Initialisms = new Initialisms(names.BodyForms.Concat(names.States.Forms), Spelling, lexicon);
        Compounds = new PhraseTable<bool>(files.Rows("Wording/compounds").Select(row => (row[0], true)));
        Synonyms = new Synonyms(files, names.StateForms, word => Of(Spelling.Fold(word)).Stem);
    }

    public WordSpelling Spelling { get; }

    public FullForms FullForms { get; }

    public WordRarity Rarity { get; }

    public AbbreviatedWords Abbreviated { get; }

    public Initialisms Initialisms { get; }

    /// <summary>What is written as one word or as two, in its parts.</summary>
    public PhraseTable<bool> Compounds { get; }

    public Stemmer Stemmer { get; }

    public Synonyms Synonyms { get; }

    public NameSpelling Names { get; }

    /// <param name="folded">As <see cref="WordSpelling.Fold"/> gives it, without a possessive ending.</param>
    public WordForm Of(string folded)
    {
        string word = Spelling.Level(folded);
        double rarity = Rarity.Of(word);
        string stem = Stemmer.Stem(word);
        if (!IsName(word, stem)) return new WordForm(word, stem, rarity);
        string name = Names.Level(word);
        return new WordForm(name, name, rarity);
    }

    /// <summary>True for a word that ordinary prose has, with its ending or without.</summary>
    public bool IsOrdinary(string word) =>
        Rarity.IsRanked(word) || Rarity.IsRanked(Stemmer.WithoutInflection(word));

    /// <summary>True for a word that is no ordinary one, with or without its ending.</summary>
    private bool IsName(string word, string stem) =>
        word.Length >= ShortestName && char.IsLetter(word[0]) && !Rarity.IsFunction(word)
        && Rarity.IsUnranked(stem) && !IsOrdinary(word);
}

/// <summary>The forms under which a word is compared.</summary>
/// <param name="Key">Two words of one key are the same word.</param>
/// <param name="Stem">The key without its endings.</param>
/// <param name="Rarity">How much the word says, in ordinary prose: near 0 for a function word, 1 for a rare
/// one.</param>
internal readonly record struct WordForm(string Key, string Stem, double Rarity);
