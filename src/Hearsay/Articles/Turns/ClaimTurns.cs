using Hearsay.Languages.Names;
using Hearsay.Languages.Numbers;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Lines of a fact box that set side by side what several parties count: "Police: about 90,000". Of one line,
/// or of numbers that nobody vouches for ("Police: 400 officers"), none is a claim.</summary>
internal static class ClaimTurns
{
    private const int FewestLines = 2;
    private const int MostNameWords = 3, MostWords = 8;

    public static void Read(TurnPage page, List<Turn> turns)
    {
        for (int first = 0; first < page.Lines.Count;)
        {
            int end = first;
            while (end < page.Lines.Count && IsCount(page, end)) end++;
            if (end - first >= FewestLines && IsVouchedFor(page, first, end))
            {
                for (int i = first; i < end; i++)
                {
                    TurnLabel label = page.Labels[i];
                    turns.Add(new Turn(TurnKind.Claim, label.Label, label.Name, null, null, [label.Text]));
                }

                page.Take(first, end);
            }

            first = Math.Max(end, first + 1);
        }
    }

    /// <summary>One of the lines at least is a body's, and one says "at least", "about" or the like.</summary>
    private static bool IsVouchedFor(TurnPage page, int first, int end)
    {
        bool isBody = false, isBounded = false;
        for (int i = first; i < end; i++)
        {
            isBody |= IsBody(page.Language.Names, Head(page, i));
            isBounded |= page.Language.Numerals.Bounds.Openers.Contains(FirstWord(page, i));
        }

        return isBody && isBounded;
    }

    private static bool IsCount(TurnPage page, int line)
    {
        TurnLabel label = page.Labels[line];
        if (label.Form is not LabelForm.Name || page.IsTaken[line] || label.Text.IsEmpty) return false;
        ReadOnlySpan<char> text = page.Text.Slice(label.Text);
        if (TurnPage.CountWords(page.Text.Slice(label.Name)) > MostNameWords || TurnPage.CountWords(text) > MostWords)
            return false;
        bool isNumber = text.ContainsAnyInRange('0', '9')
            || page.Language.Numerals.Words.Find(FirstWord(page, line)).Class is not NumberWordClass.None;
        return isNumber && CanCount(page.Language.Names, page.Language.RoleNouns, Head(page, line));
    }

    private static bool CanCount(NameVocabulary names, RoleNouns roles, string head) =>
        IsBody(names, head) || roles.Contains(head) || roles.IsFormedLikeOne(head);

    private static bool IsBody(NameVocabulary names, string head) =>
        names.BodyNouns.ContainsKey(head) || names.Collectives.Contains(head);

    private static string Head(TurnPage page, int line) =>
        WordKey.Of(page.Text.Slice(page.Labels[line].Name).ToString().Split(' ')[^1]);

    private static string FirstWord(TurnPage page, int line)
    {
        ReadOnlySpan<char> text = page.Text.Slice(page.Labels[line].Text);
        int end = text.IndexOf(' ');
        return WordKey.Of(end < 0 ? text : text[..end]);
    }
}
