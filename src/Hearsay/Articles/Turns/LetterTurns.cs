using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Readers' letters: from their address ("To the editor:") to the name that signs them.</summary>
internal static class LetterTurns
{
    private const int MostNameWords = 5;
    private const int LongestLetter = 15;

    public static void Read(TurnPage page, List<Turn> turns)
    {
        for (int i = 0; i < page.Lines.Count; i++)
        {
            if (page.Labels[i].Form is not LabelForm.Address || SignatureAfter(page, i) is not { } signed) continue;
            TurnLabel address = page.Labels[i];
            IEnumerable<Span> own = address.Text.IsEmpty ? [] : [address.Text];
            ImmutableArray<Span> text =
                [.. own, .. Enumerable.Range(i + 1, signed - i - 1).Select(line => page.Lines[line])];
            // "Letter to the editor" in a menu, with other buttons below.
            int sentences = text.Count(span => TurnPage.EndsSentence(page.Text.Slice(span)));
            if (sentences * 2 <= text.Length) continue;
            Span signature = NameIn(page, signed);
            turns.Add(new Turn(TurnKind.Letter, signature, signature, null, null, text));
            page.Take(i, signed + 1);
            i = signed;
        }
    }

    /// <summary>The first line below that is a name and nothing else.</summary>
    private static int? SignatureAfter(TurnPage page, int address)
    {
        for (int i = address + 1; i < page.Lines.Count && i <= address + LongestLetter; i++)
        {
            if (page.Labels[i].Form is LabelForm.Address) return null;
            if (IsName(page, i)) return i;
        }

        return null;
    }

    private static bool IsName(TurnPage page, int line)
    {
        ReadOnlySpan<char> name = page.Text.Slice(NameIn(page, line));
        int words = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty) continue;
            words++;
            if (!char.IsUpper(word[0])) return false;
        }

        return words is > 1 and <= MostNameWords && !TurnPage.EndsSentence(page.Units(line));
    }

    /// <summary>The line up to its first comma, without the dash before it.</summary>
    private static Span NameIn(TurnPage page, int line)
    {
        ReadOnlySpan<char> units = page.Units(line);
        int start = units.Length - units.TrimStart("—–- ").Length;
        int comma = units[start..].IndexOf(',');
        int end = comma < 0 ? units.Length : start + comma;
        return new Span(page.Lines[line].Start + start, page.Lines[line].Start + end);
    }
}
