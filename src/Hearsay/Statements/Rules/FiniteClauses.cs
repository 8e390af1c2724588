using Hearsay.Inference.Tagging;
using Hearsay.Languages;

namespace Hearsay.Statements.Rules;

/// <summary>Tells by its verb whether a stretch of words is a clause.</summary>
internal sealed class FiniteClauses(TokenView view)
{
    /// <summary>A clause without "that" needs a subject and a finite verb: "said the plan would fail".</summary>
    public bool HasFiniteVerb(int at, int end)
    {
        bool hasSubject = false;
        for (int i = at; i < end; i++)
        {
            if (hasSubject && IsFinite(i)) return true;
            hasSubject |= view.IsNominal(i) || view.InQuotation(i)
                || view.Is(i, WordClass.ExpletivePronoun) || view.Is(i, WordClass.DemonstrativePronoun);
            if (view.Lower(i) is ":" or ";" && !view.InQuotation(i)) return false;
        }

        return false;
    }

    public bool IsFinite(int i) =>
        (view.IsVerb(i) && !view.EndsIn(i, Ending.PresentParticiple) && !view.Is(i - 1, WordClass.InfinitiveMarker))
        || (view.Is(i, WordClass.AuxiliaryClitic) && i > 0 && view.Tag(i - 1) is PartOfSpeech.Pron);

    /// <summary>"Bank to close nine branches, union says": the finite verb of a headline.</summary>
    public bool HasInfinitiveVerb(int first, int end)
    {
        for (int i = first + 1; i + 1 < end; i++)
            if (view.Is(i, WordClass.InfinitiveMarker) && view.IsVerb(i + 1)) return true;
        return false;
    }
}
