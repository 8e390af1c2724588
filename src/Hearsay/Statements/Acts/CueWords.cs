using Hearsay.Inference.Tagging;
using Hearsay.Languages.Forms;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Acts;

/// <summary>Finds the word of a cue that decides its act.</summary>
internal sealed class CueWords(TokenView view)
{
    private const int MaximumGap = 3;

    private readonly ActLexicon _lexicon = view.Analysis.Language.Acts;
    private readonly Inflection _inflection = view.Analysis.Language.Inflection;

    /// <summary>The first strong word or phrase of tokens [<paramref name="first"/>, <paramref name="end"/>); else the
    /// first word of mind, an adjective among them; else the first that decides for want of another; null where none is
    /// known.</summary>
    public (ActEntry Entry, TokenRange Place)? Decisive(int first, int end)
    {
        (ActEntry, TokenRange)? ofMind = null, weak = null;
        for (int i = first; i < end; i++)
        {
            if (At(i, end) is not { } found)
            {
                ofMind ??= OfMind(i);
                continue;
            }

            if (found.Entry.IsStrong) return found;
            weak ??= found;
        }

        return ofMind ?? weak;
    }

    private (ActEntry Entry, TokenRange Place)? At(int i, int end)
    {
        foreach (string lemma in _inflection.LemmasOf(view.Lower(i)))
        {
            ActEntry? best = null;
            int bestEnd = 0;
            foreach (ActEntry entry in _lexicon.StartingWith(lemma))
            {
                if (best is not null && Rank(entry, i) >= Rank(best, i)) continue;
                int after = entry.Words.Length > 1 ? AfterPhrase(entry.Words, i, end) : i + 1;
                if (after < 0 || Rank(entry, i) == int.MaxValue) continue;
                (best, bestEnd) = (entry, after);
            }

            if (best is not null) return (best, new TokenRange(i, bestEnd));
        }

        return null;
    }

    /// <summary>How well the part of an entry suits the tag of its first token: 0 is best.</summary>
    private int Rank(ActEntry entry, int i)
    {
        if (entry.Part is CuePart.Phrase) return -entry.Words.Length;
        ReadOnlySpan<CuePart> order = view.Tag(i) switch
        {
            PartOfSpeech.Verb => [CuePart.Verb, CuePart.Light, CuePart.Adjective, CuePart.Noun, CuePart.Other],
            PartOfSpeech.Propn => [CuePart.Verb, CuePart.Noun, CuePart.Adjective, CuePart.Light],
            PartOfSpeech.Noun => [CuePart.Noun, CuePart.Verb, CuePart.Adjective, CuePart.Light],
            PartOfSpeech.Adj => [CuePart.Adjective, CuePart.Verb, CuePart.Noun, CuePart.Other],
            PartOfSpeech.Aux => [CuePart.Light],
            PartOfSpeech.Adp => [CuePart.Other, CuePart.Verb],
            PartOfSpeech.X => [CuePart.Verb, CuePart.Noun, CuePart.Adjective, CuePart.Light, CuePart.Other],
            _ => [CuePart.Other],
        };
        int rank = order.IndexOf(entry.Part);
        return rank < 0 ? int.MaxValue : rank;
    }

    /// <summary>The token after a phrase whose first word is at <paramref name="start"/>, articles and the like skipped
    /// between its words; -1 where it is not there.</summary>
    private int AfterPhrase(string[] words, int start, int end)
    {
        int at = start + 1;
        foreach (string word in words.AsSpan(1))
        {
            int gap = 0;
            while (at < end && !IsForm(at, word) && IsSkipped(at) && gap < MaximumGap) (at, gap) = (at + 1, gap + 1);
            if (at >= end || !IsForm(at, word)) return -1;
            at++;
        }

        return at;
    }

    private bool IsForm(int i, string lemma) =>
        view.Lower(i) == lemma || _inflection.LemmasOf(view.Lower(i)).Contains(lemma);

    private bool IsSkipped(int i) =>
        view.Tag(i) is PartOfSpeech.Det or PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Pron
            or PartOfSpeech.Part;

    private bool IsOfMind(string lemma, PartOfSpeech tag) => _lexicon.PartOfMind(lemma) switch
    {
        null => false,
        CuePart.Verb => tag is PartOfSpeech.Verb,
        _ => tag is PartOfSpeech.Noun or PartOfSpeech.Propn,
    };

    private (ActEntry Entry, TokenRange Place)? OfMind(int i)
    {
        PartOfSpeech tag = view.Tag(i);
        bool isOfMind = tag is PartOfSpeech.Adj
            || _inflection.LemmasOf(view.Lower(i)).Any(lemma => IsOfMind(lemma, tag));
        if (!isOfMind) return null;
        CuePart part = tag switch
        {
            PartOfSpeech.Adj => CuePart.Adjective,
            PartOfSpeech.Verb => CuePart.Verb,
            _ => CuePart.Noun,
        };
        string word = view.Lower(i);
        return (new ActEntry(word, [word], part, Act.Believes, Modality.Asserted), new TokenRange(i, i + 1));
    }
}
