using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds through whom a statement came: "as cited by AFP", "told the Herald in an interview", "was quoted as
/// saying by state media", "the Times reported that he said".</summary>
internal sealed class ChainReader(TokenView view, NounPhrases phrases)
{
    /// <summary>Adds the links that stand beside the cue of <paramref name="draft"/>, outside its content.</summary>
    public void Read(Draft draft)
    {
        for (int i = draft.Sentence.First; i < draft.Sentence.End; i++)
        {
            if (view.InQuotation(i) || draft.CoversContent(view.Span(i))) continue;
            int hop = HopStart(i, draft);
            if (hop < 0 || hop >= draft.Sentence.End) continue;
            int end = phrases.RightEdge(hop, draft.Sentence.End, withAppositions: false);
            if (view.Is(end, ",") && view.Is(end + 1, "who") && draft.Source.Exists(source => source.Start == view.Span(end + 1).Start)) continue;
            if (end <= hop || (draft.Source.Count > 0 && draft.Source[0].Overlaps(view.Cover(hop, end)))) continue;
            if (KindOf(hop, end, isCertain: !IsHearer(i, draft)) is not { } kind) continue;
            draft.Chain.Add(new Hop(view.Cover(hop, end), kind));
            i = end - 1;
        }
    }

    /// <summary>Adds, to a statement inside another's content, the one who relays it.</summary>
    public void Nest(Draft inner, Draft outer)
    {
        if (outer.Source.Count == 0) return;
        Span source = outer.Source[0];
        int first = view.Analysis.TokenAt(source.Start);
        if (KindOf(first, view.Analysis.TokenAt(source.End), isCertain: false) is { } kind) inner.Chain.Add(new Hop(source, kind));
    }

    /// <summary>Where the words at <paramref name="i"/> lead to an intermediary, its first token; else -1.</summary>
    private int HopStart(int i, Draft draft)
    {
        string word = view.Lower(i);
        if (word is "by" && i > draft.Sentence.First && IsRelaying(i - 1)) return i + 1;
        if (word is "according" && view.Is(i + 1, "to") && draft.Cue.Count > 0 && view.Span(i).Start != draft.Cue[0].Start) return i + 2;
        if (word is "citing" or "quoting" && view.IsComma(i - 1)) return i + 1;
        if (IsHearer(i, draft)) return i + 1;
        bool isInterview = word is "with" or "to" && i > draft.Sentence.First && view.Lower(i - 1) is "interview" or "comments" or "remarks" or "statement";
        return isInterview ? i + 1 : -1;
    }

    private bool IsRelaying(int i) =>
        view.Lower(i) is "cited" or "quoted" or "reported" or "carried" or "published" or "relayed" or "translated" or "broadcast" or "obtained"
        || (view.Lower(i) is "saying" && view.Is(i - 1, "as"));

    /// <summary>"told AiF": the last word of a cue that takes a hearer.</summary>
    private static bool IsHearer(int i, Draft draft) =>
        draft.Clause is { } clause && i == clause.Group.End - 1 && clause.Group.Cue.Takes(Frames.Recipient);

    private HopKind? KindOf(int first, int end, bool isCertain)
    {
        string name = view.Analysis.Text.Quote(view.Cover(first, end));
        if (OutletNames.KindOf(name) is { } known) return known;
        for (int i = first; i < end; i++)
        {
            string word = view.Lower(i);
            if (word is "media" or "newspaper" or "newspapers" or "paper" or "daily" or "weekly" or "magazine" or "tabloid" or "website" or "outlet" or "outlets" or "portal")
                return i > first && view.Lower(i - 1) is "state" ? HopKind.StateMedia : HopKind.NewsOutlet;
            if (word is "television" or "tv" or "radio" or "broadcaster" or "channel" or "network") return HopKind.Broadcaster;
            if (word is "agency" or "wire") return HopKind.WireAgency;
            if (word is "report" or "transcript" or "document" or "documents" or "letter" or "recording" or "audio") return isCertain ? HopKind.Document : null;
            if (word is "source" or "sources" or "officials" or "official") return isCertain ? HopKind.Unnamed : null;
        }

        bool isNamed = view.Tag(end - 1) is PartOfSpeech.Propn || view.IsCapitalized(end - 1);
        if (!isNamed) return null;
        // "told AiF in an interview": whoever interviews is an outlet, listed or not.
        if (IsFollowedByInterview(end)) return HopKind.NewsOutlet;
        return isCertain ? HopKind.NewsOutlet : null;
    }

    private bool IsFollowedByInterview(int end) =>
        view.Spells(end, ["in", "an", "interview"]) || view.Spells(end, ["in", "a", "interview"])
        || (view.Is(end, "in") && (view.Is(end + 3, "interview") || view.Is(end + 2, "interview")));
}
