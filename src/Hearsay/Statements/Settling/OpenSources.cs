using Hearsay.Inference.Tagging;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Settling;

/// <summary>Finds the source of a statement of the network that lacks one where its place is plain: the label of a list
/// item before its verb ("Norrland: says the gate must stay open").</summary>
internal static class OpenSources
{
    private const int MostLabelTokens = 5;

    public static void Fill(Draft draft, TokenView view)
    {
        if (draft.Source.Count > 0 || draft.Cue.Count == 0) return;
        int cue = view.Analysis.TokenAt(draft.Cue[0].Start);
        int first = view.Analysis.Sentences[view.SentenceOf(cue)].FirstToken;
        if (!view.Is(cue - 1, ":") || cue - 1 <= first || cue - 1 - first > MostLabelTokens) return;
        for (int i = first; i < cue - 1; i++)
            if (view.Tag(i) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn
                or PartOfSpeech.Adp)) return;
        draft.Source.Add(view.Cover(first, cue - 1));
    }
}
