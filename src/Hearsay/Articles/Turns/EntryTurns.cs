using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>The entries of a live page: each begins with its hour and runs to the next.</summary>
internal static class EntryTurns
{
    /// <summary>One line with an hour is a time in a report or over it.</summary>
    private const int FewestHours = 2;

    public static void Read(TurnPage page, List<Turn> turns)
    {
        int[] hours = [.. Enumerable.Range(0, page.Lines.Count)
            .Where(i => page.Labels[i].Form is LabelForm.Hour)];
        if (hours.Length < FewestHours) return;
        DateOnly? day = null;
        for (int k = 0; k < hours.Length; k++)
        {
            TurnLabel label = page.Labels[hours[k]];
            day = label.Day ?? day;
            int end = k + 1 < hours.Length ? hours[k + 1] : page.Lines.Count;
            ImmutableArray<Span> text =
                [.. Own(label), .. Enumerable.Range(hours[k] + 1, end - hours[k] - 1).Select(i => page.Lines[i])];
            if (text.Length > 0) turns.Add(new Turn(TurnKind.Entry, label.Label, null, label.Time, day, text));
        }
    }

    private static IEnumerable<Span> Own(TurnLabel label) => label.Text.IsEmpty ? [] : [label.Text];
}
