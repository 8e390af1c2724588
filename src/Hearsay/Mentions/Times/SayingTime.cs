using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Forms;
using Hearsay.Mentions.Conditions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions.Times;

/// <summary>Picks, among the expressions of time in a cue's sentence, the one that tells when the saying took
/// place.</summary>
internal static class SayingTime
{
    /// <summary>How many words may stand between the cue and its time ("told reporters at a forum in the port on
    /// Friday").</summary>
    private const int Reach = 25;

    private const int MostNounWords = 6;

    /// <summary>What opens another clause.</summary>
    private static readonly WordClasses Subordinators = WordClasses.Of(
        WordClass.Complementizer, WordClass.RelativePronoun, WordClass.Interrogative, WordClass.CausalSubordinator,
        WordClass.ConcessiveSubordinator, WordClass.AdversativeConjunction);

    /// <summary>What makes of a time the end of a period, or what something is about.</summary>
    private static readonly WordClasses Bounds = WordClasses.Of(
        WordClass.InceptivePreposition, WordClass.TerminativePreposition, WordClass.Anterior,
        WordClass.AgentPreposition, WordClass.TopicPreposition, WordClass.AblativePreposition,
        WordClass.AllativePreposition,
        WordClass.GenitivePreposition, WordClass.BetweenPreposition);

    /// <param name="times">The expressions of time among the words.</param>
    public static TimeExpression? Find(WordSequence words, List<TimeExpression> times, Statement statement)
    {
        Span cue = statement.Cue.Aggregate(Span.Cover);
        int first = words.IndexAt(cue.Start), end = words.IndexAt(cue.End);
        if (end < words.Count && words[end].Span.Start < cue.End) end++;
        TimeExpression? best = null;
        int bestDistance = int.MaxValue;
        foreach (TimeExpression time in times)
        {
            Span span = words.Cover(time.First, time.End);
            if (span.Overlaps(cue)) return time;
            int distance = time.First >= end ? time.First - end : first - time.End;
            if (distance > Reach + ContentWords(words, statement, time, end) || distance >= bestDistance) continue;
            if (statement.Content.Any(span.Overlaps) || TimeReader.IsQuoted(words.Analysis, span)) continue;
            bool belongs = time.First >= end
                ? FollowsCue(words, statement, end, time)
                : PrecedesCue(words, statement, first, time);
            if (belongs && IsAdverbial(words, time)) (best, bestDistance) = (time, distance);
        }

        return best;
    }

    /// <summary>Words of content between the cue and a time after it: they do not count as distance.</summary>
    private static int ContentWords(WordSequence words, Statement statement, TimeExpression time, int cueEnd)
    {
        if (time.First < cueEnd) return 0;
        int count = 0;
        foreach (Span content in statement.Content)
        {
            if (content.Start >= words[time.First].Span.Start
                || content.End <= words[Math.Max(0, cueEnd - 1)].Span.Start) continue;
            count += words.IndexAt(content.End) - words.IndexAt(content.Start);
        }

        return Math.Max(0, count);
    }

    /// <summary>No other verb, clause or content between the cue and the time, but a quotation may stand there:
    /// <c>said "no" on Friday</c>.</summary>
    private static bool FollowsCue(WordSequence words, Statement statement, int from, TimeExpression time)
    {
        bool passedContent = false;
        for (int i = from; i < time.First; i++)
        {
            if (statement.Content.FirstOrDefault(content =>
                content.Contains(words[i].Span.Start)) is { IsEmpty: false } content)
            {
                if (!EndsQuoted(words, content) && !IsNounPhrase(words, content)) return false;
                i = Math.Max(i, words.IndexAt(content.End) - 1);
                passedContent = true;
                continue;
            }

            if (TenseReader.IsFinite(words, i) || IsSubordinator(words, i)) return false;
        }

        return !passedContent || IsDirectlyAfterContent(words, statement, time);
    }

    private static bool IsDirectlyAfterContent(WordSequence words, Statement statement, TimeExpression time)
    {
        int at = time.First - 1;
        if (TimeWords.IsPreposition(words, at)) at--;
        return words.IsMark(at) || statement.Content.Any(content => content.Contains(words[at].Span.Start));
    }

    /// <summary>A short content without a verb: <c>endorsed the treaty last week</c>.</summary>
    private static bool IsNounPhrase(WordSequence words, Span content)
    {
        int first = words.IndexAt(content.Start), end = words.IndexAt(content.End);
        return end - first <= MostNounWords && ClauseEnd.FirstVerb(words, first, end) < 0;
    }

    private static bool EndsQuoted(WordSequence words, Span content)
    {
        int last = words.IndexAt(content.End) - 1;
        return words.IsQuote(last) || words.IsQuote(last + 1) || words.Key(last) is "”" or "’";
    }

    /// <summary>The time opens the sentence or stands between source and cue, and neither before it nor after it is a
    /// verb of another clause: not in "The firm, founded on Friday, said".</summary>
    private static bool PrecedesCue(WordSequence words, Statement statement, int cue, TimeExpression time)
    {
        if (IsDateline(words, time)) return false;
        // "wrote on Friday, saying": the participle shares the time of its main verb.
        if (cue - time.End <= 1 && TenseReader.SignOf(words, cue) == TenseSign.Ing) return true;
        bool isOpening = time.First <= 2;
        if (!isOpening && time.Value is FixedTime or YearlessDate { Day: null }) return false;
        for (int i = time.End; i < cue; i++)
            if (TenseReader.IsFinite(words, i) && !IsPartOf(statement.Source, words[i].Span)) return false;
        for (int i = time.First - 1; i >= 0; i--)
        {
            if (words.IsQuote(i) || words.Is(i, "”") || words.IsStop(i)) return true;
            if (statement.Content.Any(content => content.Contains(words[i].Span.Start))) return true;
            if (TenseReader.IsFinite(words, i) || IsSubordinator(words, i)) return false;
        }

        return true;
    }

    /// <summary>"HARBOR CITY, Nov. 19 (AGENCY) -": when the article was filed.</summary>
    private static bool IsDateline(WordSequence words, TimeExpression time)
    {
        bool isPlace = words.Is(time.First - 1, ",") && words.IsCapitalised(time.First - 2);
        return isPlace && (words.Is(time.End, "(") || words.IsDash(time.End) || words.Is(time.End, "—"));
    }

    private static bool IsPartOf(IEnumerable<Span> spans, Span word) => spans.Any(span => span.Contains(word));

    private static bool IsSubordinator(WordSequence words, int index) =>
        words.Is(index, Subordinators);

    /// <summary>The time is an adverbial of its own, or of an event at which it was said, and no end of a period and no
    /// attribute: not in "the 2015 report said", "said before Thursday's vote".</summary>
    private static bool IsAdverbial(WordSequence words, TimeExpression time)
    {
        int before = time.First - 1;
        if (words.Is(before, Bounds) || words.Is(before, Determiners.All)) return false;
        bool isPeriod = time.Value is FixedTime { Days: var days } && days.From != days.To;
        return !isPeriod || TimeWords.IsPreposition(words, before);
    }
}
