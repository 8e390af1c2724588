using Hearsay.Inference.Tagging;
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
        if (own.End - own.First == 1 && NumberOf(inner.Lower(own.First)) is { } pronoun)
            return !isQuoted && Agrees(pronoun, inner.Lower(own.First), outer);
        return SharesName(outer, own);
    }

    private static TokenRange RangeOf(TokenView view, Span span)
    {
        int first = view.Analysis.TokenAt(span.Start), end = view.Analysis.TokenAt(span.End - 1);
        return new TokenRange(first, Math.Min(end + 1, view.Count));
    }

    /// <summary>True for a plural pronoun, false for a singular one, null for any other word.</summary>
    private static bool? NumberOf(string word) => word switch
    {
        "they" => true,
        "he" or "she" => false,
        _ => null,
    };

    private bool Agrees(bool isPlural, string pronoun, TokenRange outer)
    {
        string first = _outer.Lower(outer.First);
        if (outer.End - outer.First == 1 && NumberOf(first) is not null) return first == pronoun;
        if (first is "i" or "we" or "you") return false;
        int head = Intermediaries.Head(_outer, outer.First, outer.End);
        bool isGroup = _outer.Tag(head) is not PartOfSpeech.Propn && _outer.Lower(head).EndsWith('s') || _outer.Lower(head) is "people" or "police";
        HopKind kind = Intermediaries.KindOf(_outer, outer.First, outer.End);
        if (kind is not (HopKind.Person or HopKind.Unnamed)) return false;
        if (isPlural != isGroup) return false;
        return !(pronoun is "he" && IsWoman(first)) && !(pronoun is "she" && first is "mr" or "mr.");
    }

    private static bool IsWoman(string title) => title is "mrs" or "mrs." or "ms" or "ms." or "miss";

    /// <summary>True where both phrases end in the same name.</summary>
    private bool SharesName(TokenRange outer, TokenRange own)
    {
        string head = inner.Lower(Intermediaries.Head(inner, own.First, own.End));
        for (int i = outer.First; i < outer.End; i++)
            if (_outer.Tag(i) is PartOfSpeech.Propn && _outer.Lower(i) == head && !_outer.Is(i + 1, "'s")) return true;
        return false;
    }
}
