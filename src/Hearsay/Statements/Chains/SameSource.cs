using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Says whether the source of a statement inside another's content is the outer source itself, as far as both
/// phrases tell: "Nieto said he had told …" is one speaker, "sources said he had told …" is two.</summary>
internal sealed class SameSource(TokenView outerView, TokenView inner)
{
    private readonly TokenView _outer = outerView;

    /// <param name="isQuoted">True where the inner statement stands in the outer source's own words: nobody calls
    /// himself "he" there.</param>
    public bool IsSame(Span outerSource, Span innerSource, bool isQuoted)
    {
        TokenRange outer = RangeOf(_outer, outerSource), own = RangeOf(inner, innerSource);
        if (outer.IsEmpty || own.IsEmpty) return false;
        if (own.End - own.First == 1 && NumberOf(inner, own.First) is { } isPlural)
            return !isQuoted && Agrees(isPlural, own.First, outer);
        return SharesName(outer, own);
    }

    private static TokenRange RangeOf(TokenView view, Span span)
    {
        int first = view.Analysis.TokenAt(span.Start), end = view.Analysis.TokenAt(span.End - 1);
        return new TokenRange(first, Math.Min(end + 1, view.Count));
    }

    /// <summary>True for a plural pronoun, false for a singular one, null for any other word.</summary>
    private static bool? NumberOf(TokenView view, int i)
    {
        if (view.Is(i, WordClass.PluralPronoun)) return true;
        return view.Is(i, WordClass.MasculinePronoun) || view.Is(i, WordClass.FemininePronoun) ? false : null;
    }

    private bool Agrees(bool isPlural, int pronoun, TokenRange outer)
    {
        int first = outer.First;
        if (outer.End - first == 1 && NumberOf(_outer, first) is not null)
            return _outer.Lower(first) == inner.Lower(pronoun);
        if (_outer.Is(first, WordClass.FirstPerson) || _outer.Is(first, WordClass.SecondPerson)) return false;
        int head = Intermediaries.Head(_outer, first, outer.End);
        bool isGroup = _outer.Is(head, WordClass.UnmarkedPlural) || _outer.Tag(head) is not PartOfSpeech.Propn
            && _outer.Analysis.Language.Endings.Has(_outer.Lower(head), Ending.Plural);
        HopKind kind = Intermediaries.KindOf(_outer, outer.First, outer.End);
        if (kind is not (HopKind.Person or HopKind.Unnamed)) return false;
        if (isPlural != isGroup || IsPossessor(first, pronoun)) return false;
        if (!isPlural && !PersonWords.MayBeOne(_outer, outer.First, head)) return false;
        Gender gender = GenderOf(head);
        if (gender is Gender.Male ? inner.Is(pronoun, WordClass.FemininePronoun)
            : gender is Gender.Female && inner.Is(pronoun, WordClass.MasculinePronoun)) return false;
        return !(inner.Is(pronoun, WordClass.MasculinePronoun) && _outer.Is(first, WordClass.FeminineTitle))
            && !(inner.Is(pronoun, WordClass.FemininePronoun) && _outer.Is(first, WordClass.MasculineTitle));
    }

    /// <summary>"Her lawyer said she …": the one whose lawyer it is.</summary>
    private bool IsPossessor(int first, int pronoun) =>
        (_outer.Is(first, WordClass.FemininePossessive) && inner.Is(pronoun, WordClass.FemininePronoun))
        || (_outer.Is(first, WordClass.MasculinePossessive) && inner.Is(pronoun, WordClass.MasculinePronoun));

    /// <summary>What "husband" and "spokesman" tell.</summary>
    private Gender GenderOf(int noun) => _outer.Language.Names.PersonNouns.TryMatch(
        _outer.Analysis.Text, _outer.Analysis.Tokens.AsSpan()[noun..(noun + 1)], _outer.Span(noun).Start,
        out PersonNoun found, out _) ? found.Gender : Gender.Unknown;

    /// <summary>True where both phrases end in the same name.</summary>
    private bool SharesName(TokenRange outer, TokenRange own)
    {
        string head = inner.Lower(Intermediaries.Head(inner, own.First, own.End));
        for (int i = outer.First; i < outer.End; i++)
        {
            bool isShared = _outer.Tag(i) is PartOfSpeech.Propn && _outer.Lower(i) == head;
            if (isShared && !_outer.Is(i + 1, WordClass.PossessiveClitic)) return true;
        }

        return false;
    }
}
