using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Chains;

/// <summary>Says what kind of link a noun phrase is where its surroundings show that it passes something on.</summary>
internal static class Intermediaries
{
    private static readonly WordClasses Indefinite =
        WordClasses.Of(WordClass.IndefiniteArticle, WordClass.IndefiniteDeterminer);

    private static readonly WordClasses Relatives = WordClasses.Of(WordClass.RelativePronoun, WordClass.Complementizer);

    /// <summary>The kind of the phrase [<paramref name="first"/>, <paramref name="end"/>): a medium, a document, people
    /// without a name, or a person or body with one.</summary>
    public static HopKind KindOf(TokenView view, int first, int end)
    {
        if (MediumNames.In(view, first, end, hears: false, out _) is { } medium) return medium;
        int head = Head(view, first, end);
        if (IsDocument(view, first, head)) return HopKind.Document;
        return IsUnnamed(view, first, head) ? HopKind.Unnamed : HopKind.Person;
    }

    /// <summary>The links in one phrase: "audio provided to the Herald" are two; of "a copy of the letter seen by the
    /// Herald", the letter holds the speaker's own words, and the Herald alone passes them on.</summary>
    public static IEnumerable<Hop> LinksOf(TokenView view, TokenRange phrase)
    {
        (int first, int end) = phrase;
        int by = first + 2;
        while (by < end && !IsPasser(view, by, end)) by++;
        if (by + 1 >= end)
        {
            yield return LinkOf(view, phrase);
            yield break;
        }

        bool isOwn = view.Analysis.Language.SourceNouns.Is(view.Lower(Head(view, first, by)), NounUses.Own);
        if (!isOwn) yield return new Hop(view.Cover(first, by - 1), KindOf(view, first, by - 1));
        yield return new Hop(view.Cover(by + 1, end), KindOf(view, by + 1, end));
    }

    /// <summary>Of "a now-deleted Chirp post" the platform alone.</summary>
    private static Hop LinkOf(TokenView view, TokenRange phrase)
    {
        HopKind kind = KindOf(view, phrase.First, phrase.End);
        if (kind is HopKind.SocialPlatform)
            MediumNames.In(view, phrase.First, phrase.End, hears: false, out phrase);
        return new Hop(view.Cover(phrase.First, phrase.End), kind);
    }

    /// <summary>True at the preposition of "cited by", "quoted as saying by", "provided to".</summary>
    public static bool IsPassedOn(TokenView view, int preposition)
    {
        if (preposition <= 0) return false;
        return view.Analysis.Language.Relays.ArePassedOn(view.Lower(preposition - 1), view.Lower(preposition))
            || (view.Is(preposition, WordClass.AgentPreposition) && view.Is(preposition - 1, WordClass.SayingParticiple)
                && view.Is(preposition - 2, WordClass.PredicativeParticle));
    }

    /// <summary>True at a preposition before one who passes something on: anybody after "by", else a medium
    /// alone.</summary>
    private static bool IsPasser(TokenView view, int preposition, int end) => IsPassedOn(view, preposition)
        && (view.Is(preposition, WordClass.AgentPreposition)
            || MediumNames.In(view, preposition + 1, end, hears: false, out _) is not null);

    /// <summary>True for "the report", "court documents", "the Brink Report"; not for "Larry Page".</summary>
    private static bool IsDocument(TokenView view, int first, int head)
    {
        LanguagePack language = view.Analysis.Language;
        if (!language.SourceNouns.Is(view.Lower(head), NounUses.Document)) return false;
        bool isName = view.Tag(head) is PartOfSpeech.Propn || (head > first && view.IsCapitalized(head));
        if (!isName || language.Endings.Has(view.Lower(head), Ending.Plural)) return true;
        for (int i = first + 1; i < head; i++)
            if (view.Tag(i) is PartOfSpeech.Noun) return false;
        return view.Tag(first) is PartOfSpeech.Det;
    }

    /// <summary>The token before the first preposition, comma or relative.</summary>
    public static int Head(TokenView view, int first, int end)
    {
        for (int i = first + 1; i < end; i++)
            if (EndsHead(view, i)) return i - 1;
        return end - 1;
    }

    private static bool EndsHead(TokenView view, int i) =>
        view.Tag(i) is PartOfSpeech.Adp or PartOfSpeech.Verb || view.IsComma(i) || view.Lower(i) is "("
        || view.Analysis.Language.Lexicon.Of(view.Lower(i)).HasAny(Relatives);

    private static bool IsUnnamed(TokenView view, int first, int head)
    {
        for (int i = first; i <= head; i++)
            if (view.Tag(i) is PartOfSpeech.Propn && i == head) return false;
        LanguagePack language = view.Analysis.Language;
        return language.Lexicon.Of(view.Lower(first)).HasAny(Indefinite) || language.Relays.IsUnnamed(view.Lower(head));
    }
}
