using Hearsay.Inference.Tagging;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Says what kind of link a noun phrase is where its surroundings show that it passes something on.</summary>
internal static class Intermediaries
{
    private static readonly HashSet<string> Documents = WordTable.Words("Languages/English/Speech/relaying-documents.tsv");
    private static readonly HashSet<string> Relaying = WordTable.Words("Languages/English/Speech/relaying-participles.tsv");
    private static readonly HashSet<string> Crowds = WordTable.Words("Languages/English/Speech/unnamed-sources.tsv");

    /// <summary>The kind of the phrase [<paramref name="first"/>, <paramref name="end"/>): a medium, a document, people
    /// without a name, or a person or body with one.</summary>
    public static HopKind KindOf(TokenView view, int first, int end)
    {
        if (MediumNames.In(view, first, end, hears: false, out _) is { } medium) return medium;
        int head = Head(view, first, end);
        if (IsDocument(view, head)) return HopKind.Document;
        return IsUnnamed(view, first, head) ? HopKind.Unnamed : HopKind.Person;
    }

    /// <summary>The links in one phrase: "audio provided to the Herald" are two; of "a copy of the letter seen by the
    /// Herald", the letter holds the speaker's own words, and the Herald alone passes them on.</summary>
    public static IEnumerable<Hop> LinksOf(TokenView view, TokenRange phrase)
    {
        (int first, int end) = phrase;
        int by = first + 2;
        while (by < end && !(IsPassedOn(view, by) && (view.Lower(by) is "by" || MediumNames.In(view, by + 1, end, hears: false, out _) is not null))) by++;
        if (by + 1 >= end)
        {
            yield return new Hop(view.Cover(first, end), KindOf(view, first, end));
            yield break;
        }

        if (!IsOwnWriting(view.Lower(Head(view, first, by)))) yield return new Hop(view.Cover(first, by - 1), KindOf(view, first, by - 1));
        yield return new Hop(view.Cover(by + 1, end), KindOf(view, by + 1, end));
    }

    /// <summary>True at the preposition of "cited by", "quoted as saying by", "provided to".</summary>
    public static bool IsPassedOn(TokenView view, int preposition) => preposition > 0 && view.Lower(preposition) switch
    {
        "by" => Relaying.Contains(view.Lower(preposition - 1))
            || (view.Lower(preposition - 1) is "saying" or "telling" && view.Is(preposition - 2, "as")),
        "to" => view.Lower(preposition - 1) is "provided" or "leaked" or "given" or "sent" or "released" or "read" or "shown",
        "with" => view.Lower(preposition - 1) is "shared",
        _ => false,
    };

    private static bool IsOwnWriting(string noun) =>
        noun is "letter" or "letters" or "email" or "emails" or "memo" or "copy" or "copies" or "note" or "statement" or "statements";

    /// <summary>True for "the report", "court documents".</summary>
    public static bool IsDocument(TokenView view, int head) =>
        Documents.Contains(view.Lower(head)) || (view.Lower(head).EndsWith('s') && Documents.Contains(view.Lower(head)[..^1]));

    /// <summary>The token before the first preposition, comma or relative.</summary>
    public static int Head(TokenView view, int first, int end)
    {
        for (int i = first + 1; i < end; i++)
            if (view.Tag(i) is PartOfSpeech.Adp or PartOfSpeech.Verb || view.IsComma(i) || view.Lower(i) is "who" or "that" or "which" or "(") return i - 1;
        return end - 1;
    }

    private static bool IsUnnamed(TokenView view, int first, int head)
    {
        for (int i = first; i <= head; i++)
            if (view.Tag(i) is PartOfSpeech.Propn && i == head) return false;
        string word = view.Lower(head);
        return view.Lower(first) is "a" or "an" or "one" or "another" or "some" or "several" or "two" or "three"
            || Crowds.Contains(word) || (word.EndsWith('s') && Crowds.Contains(word[..^1]));
    }
}
