using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>An interview without labels: questions in paragraphs of their own that speak to somebody, and below each
/// what he answers in the first person. The questions of an explainer speak to nobody.</summary>
internal static class QuestionTurns
{
    private const int FewestQuestions = 3, FewestMarked = 2;
    private const int MostWords = 60;

    /// <summary>Share of the questions that say "you", and of the answers that say "I", from which on it is an
    /// interview.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Share of what speaks to somebody that must be a question in form.</summary>
    private const double MostOfThem = 0.65;

    private static readonly WordClasses Addressee =
        WordClasses.Of(WordClass.SecondPerson, WordClass.AddresseeDeterminer);

    public static void Read(TurnPage page, List<Turn> turns)
    {
        int[] asked = [.. Enumerable.Range(0, page.Lines.Count).Where(i => IsAsked(page, i))];
        if (asked.Length < FewestMarked || !IsSomebodyNamed(page, asked[0])) return;
        List<int> starts = [];
        for (int i = asked[0]; i < page.Lines.Count; i++)
            if (asked.Contains(i) || IsPrompt(page, i)) starts.Add(i);
        // Where few of them ask, they are paragraphs that speak to the reader.
        if (starts.Count < FewestQuestions || asked.Length < MostOfThem * starts.Count) return;
        var found = new List<Turn>();
        for (int k = 0; k < starts.Count; k++)
        {
            int end = k + 1 < starts.Count ? starts[k + 1] : EndOfLast(page, starts[k] + 1);
            Span question = WithoutNumber(page, starts[k]);
            found.Add(new Turn(TurnKind.Question, default, null, null, null, [question]));
            List<Span> answer = [.. page.Words(starts[k] + 1, end)];
            if (answer.Count > 0) found.Add(new Turn(TurnKind.Answer, default, null, null, null, [.. answer]));
        }

        if (IsInterview(page, found)) turns.AddRange(found);
    }

    /// <summary>True where a full name stands above the first question: of whoever is going to answer.</summary>
    private static bool IsSomebodyNamed(TurnPage page, int end)
    {
        for (int line = 0; line < end; line++)
        {
            string[] words = page.Units(line).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool isTitleCase = words.Count(word => char.IsLower(word[0])) * 2 < words.Length;
            for (int i = 0; i + 1 < words.Length; i++)
                if (IsFullName(page, words[i], words[i + 1], isTitleCase)) return true;
        }

        return false;
    }

    /// <summary>In a line of title case a given name tells; elsewhere two capitals do.</summary>
    private static bool IsFullName(TurnPage page, string first, string second, bool isTitleCase) =>
        char.IsUpper(first[0]) && char.IsUpper(second[0])
        && (page.Language.Names.GivenNames.Contains(first)
            || (!isTitleCase && page.Language.Lexicon.Of(WordKey.Of(first)).IsEmpty));

    private static bool IsInterview(TurnPage page, List<Turn> found)
    {
        List<Turn> questions = found.FindAll(turn => turn.Kind is TurnKind.Question);
        List<Turn> answers = found.FindAll(turn => turn.Kind is TurnKind.Answer);
        int addressed = questions.Count(turn => page.HasWord(turn.Text[0], Addressee));
        int own = answers.Count(turn => turn.Text.Any(page.HasSelf));
        return answers.Count >= FewestQuestions - 1 && addressed >= LeastShare * questions.Count
            && own >= LeastShare * answers.Count;
    }

    private static bool IsAsked(TurnPage page, int line) =>
        page.Units(line) is var units && TurnPage.IsQuestion(units) && units[0] is not ('"' or '“' or '‘' or '\'')
        && TurnPage.CountWords(units) is > 1 and <= MostWords && !page.HasWord(page.Lines[line], TurnPage.Self);

    /// <summary>"Your party is split over it.": speaks to somebody, of nobody's own, with an answer below.</summary>
    private static bool IsPrompt(TurnPage page, int line) =>
        line + 1 < page.Lines.Count && TurnPage.CountWords(page.Units(line)) <= MostWords
        && page.HasWord(page.Lines[line], Addressee) && !page.HasWord(page.Lines[line], TurnPage.Self)
        && page.HasWord(page.Lines[line + 1], TurnPage.Self) && !page.IsAside(line);

    private static int EndOfLast(TurnPage page, int first)
    {
        int end = first;
        while (end < page.Lines.Count && !page.IsClosing(end)
            && (end == first || page.HasWord(page.Lines[end], TurnPage.Self))) end++;
        return end;
    }

    /// <summary>"3. What will you do?" without its number.</summary>
    private static Span WithoutNumber(TurnPage page, int line)
    {
        Span whole = page.Lines[line];
        int i = whole.Start;
        while (i < whole.End && char.IsAsciiDigit(page.Text[i])) i++;
        if (i == whole.Start || i >= whole.End || page.Text[i] is not ('.' or ')')) return whole;
        i++;
        while (i < whole.End && char.IsWhiteSpace(page.Text[i])) i++;
        return new Span(i, whole.End);
    }
}
