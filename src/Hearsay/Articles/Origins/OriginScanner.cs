using Hearsay.Languages.Press;

namespace Hearsay.Articles.Origins;

/// <summary>Finds marks of origin in one block of text: a paragraph, a byline, a line after the article.</summary>
internal static class OriginScanner
{
    private const int FarthestNote = 600;

    /// <summary>The marks from left to right; their spans count in <paramref name="text"/>.</summary>
    public static IReadOnlyList<OriginMark> Find(string text, OriginPlace place)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = new List<OriginMark>();
        FindNotes(text, place, marks);
        if (place is OriginPlace.Head or OriginPlace.Byline) AddIfNew(marks, WireCredits.InDateline(text));
        if (place is OriginPlace.Byline or OriginPlace.Tail) AddIfNew(marks, WireCredits.AsLine(text));
        if (place is OriginPlace.Tail or OriginPlace.Body) AddIfNew(marks, WireCredits.AtEnd(text));
        foreach (OriginMark mark in marks.ToArray()) marks.AddRange(SharedCredits.Others(text, mark));
        marks.Sort((a, b) => PlaceOf(a).CompareTo(PlaceOf(b)));
        return marks;
    }

    /// <summary>Marks of one credit begin at one place and go by their names.</summary>
    private static (int Start, int Name) PlaceOf(OriginMark mark) =>
        (mark.Span!.Value.Start, mark.NameSpan?.Start ?? 0);

    private static void AddIfNew(List<OriginMark> marks, OriginMark? mark)
    {
        if (mark is { Span: { } span } && !marks.Exists(known => known.Span!.Value.Overlaps(span))) marks.Add(mark);
    }

    /// <summary>Notes begin a line or a sentence; those of republication stand anywhere in one. Long paragraphs are
    /// looked at in their first part and their last.</summary>
    private static void FindNotes(string text, OriginPlace place, List<OriginMark> marks)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (at == FarthestNote && text.Length > 2 * FarthestNote) at = text.Length - FarthestNote;
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            if (text[at] != '©' && (!char.IsLetter(text[at]) || !PressWords.Origins.MayBegin(text, at))) continue;
            OriginMark? mark = OriginNotes.At(text, at, place);
            if (mark is null) continue;
            AddIfNew(marks, mark);
            at = Math.Max(at, mark.Span!.Value.End - 1);
        }
    }
}
