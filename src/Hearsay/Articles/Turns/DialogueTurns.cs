using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Lines under names, handles, "Q" and "A": interviews, transcripts, panels, posts.</summary>
internal sealed class DialogueTurns
{
    private const int FewestLines = 2;

    /// <summary>Of two speakers who alternate, each name stands once more at least.</summary>
    private const int FewestAlternating = 3;

    /// <summary>From this distance to the next label on, a first one that stands once is a headline's.</summary>
    private const int FarthestHeadline = 3;

    /// <summary>Share of the lines between the first label and the last from which on those without belong to the turn
    /// before.</summary>
    private const double LeastDensity = 0.25;

    private readonly TurnPage _page;
    private readonly SpeakerLabels _names;

    public DialogueTurns(TurnPage page) => (_page, _names) = (page, new SpeakerLabels(page));

    public void Read(List<Turn> turns)
    {
        int[] lines = WithoutHeadline(Accepted());
        if (lines.Length == 0) return;
        bool isDense = lines.Length > 1 && lines.Length >= LeastDensity * (lines[^1] - lines[0] + 1);
        bool runsOn = false;
        for (int k = 0; k < lines.Length; k++)
        {
            bool isLast = k + 1 == lines.Length;
            int end = !isDense ? lines[k] + 1 : isLast ? EndOfLast(lines[k] + 1, runsOn) : lines[k + 1];
            if (_page.Labels[lines[k]].Text.IsEmpty) end = Math.Min(Math.Max(end, lines[k] + 2), _page.Lines.Count);
            if (Make(lines[k], end) is not { } turn) continue;
            runsOn |= turn.Text.Length > 1 && !isLast;
            turns.Add(turn);
            _page.Take(lines[k], end);
        }
    }

    /// <summary>A headline "Quill: Dam is safe" stands apart from the dialogue below.</summary>
    private int[] WithoutHeadline(int[] lines)
    {
        if (lines is not [var first, var second, ..] || second - first < FarthestHeadline) return lines;
        string name = _page.Text.Quote(_page.Labels[first].Name);
        bool isAlone = !lines.Skip(1).Any(line => _page.Text.Slice(_page.Labels[line].Name).SequenceEqual(name));
        return isAlone ? lines[1..] : lines;
    }

    private Turn? Make(int line, int end)
    {
        TurnLabel label = _page.Labels[line];
        IEnumerable<Span> own = label.Text.IsEmpty ? [] : [label.Text];
        ImmutableArray<Span> text = [.. own, .. _page.Words(line + 1, end).Where(span => !span.IsEmpty)];
        if (text.IsEmpty) return null;
        return label.Form switch
        {
            LabelForm.Question => new Turn(TurnKind.Question, label.Label, null, null, null, text),
            LabelForm.Answer => new Turn(TurnKind.Answer, label.Label, null, null, null, text),
            LabelForm.Handle => new Turn(TurnKind.Post, label.Label, label.Name, label.Time, null, text),
            _ => new Turn(TurnKind.Speech, label.Label, label.Name, null, null, text),
        };
    }

    /// <summary>Behind the last label what is said in the first person goes on, where turns of the page run on at
    /// all.</summary>
    private int EndOfLast(int first, bool runsOn)
    {
        int end = first;
        while (runsOn && end < _page.Lines.Count && !_page.IsClosing(end)
            && _page.HasWord(_page.Lines[end], TurnPage.Self)) end++;
        return end;
    }

    /// <summary>The lines whose labels are a speaker's, in order; none where the page is no dialogue.</summary>
    private int[] Accepted()
    {
        int[] handles = [.. Lines(LabelForm.Handle)], named = Named();
        int[] questions = [.. Lines(LabelForm.Question)], answers = [.. Lines(LabelForm.Answer)];
        bool isAsked = questions.Length > 0 && (answers.Length > 0 || named.Length > 0);
        IEnumerable<int> asking = isAsked ? questions.Concat(answers) : [];
        return [.. handles.Concat(named).Concat(asking).Order()];
    }

    private IEnumerable<int> Lines(LabelForm form) =>
        Enumerable.Range(0, _page.Lines.Count).Where(i => _page.Labels[i].Form == form && !_page.IsTaken[i]);

    /// <summary>The lines under names: where two names or more stand, at least one of them again, or all in a form that
    /// nothing else has.</summary>
    private int[] Named()
    {
        int[] speaking = [.. Lines(LabelForm.Name).Where(i => !_page.Labels[i].Text.IsEmpty
            && _names.Speaks(_page.Labels[i]))];
        int[] lines = [.. Lines(LabelForm.Name).Where(i => (speaking.Contains(i)
            && (SaysSomething(i) || _names.CountOf(_page.Labels[i]) > 1)) || IsRegular(i, speaking))];
        if (lines.Length < FewestLines || 2 * lines.Count(SaysSomething) < lines.Length) return [];
        int names = lines.Select(i => _names.KeyOf(_page.Labels[i])).Distinct().Count();
        bool isRepeated = names < lines.Length && lines.Length >= FewestAlternating;
        if (isRepeated) return lines;
        int[] strong = [.. lines.Where(IsStrong)];
        return strong.Length >= FewestLines ? strong : [];
    }

    /// <summary>"Interviewer", "Lantern": a label that the text does not know, but that stands as often as one that it
    /// does.</summary>
    private bool IsRegular(int line, int[] speaking) => _names.CountOf(_page.Labels[line]) > 1
        && !_names.IsHeading(_page.Labels[line])
        && speaking.Length > 1 && speaking.Max(i => _names.CountOf(_page.Labels[i])) > 1
        && SaysSomething(line);

    /// <summary>A name in capitals, or a full name over words in the first person or in quotation marks.</summary>
    private bool IsStrong(int line)
    {
        TurnLabel label = _page.Labels[line];
        if (_names.IsCapitals(label)) return SaysSomething(line);
        return _names.IsFullName(label) && SaysSomething(line)
            && (_page.Text[label.Text.Start] is '"' or '“' or '‘' || _page.HasWord(label.Text, TurnPage.Self));
    }

    /// <summary>A sentence, not a number of votes.</summary>
    private bool SaysSomething(int line) => _page.Text.Slice(_page.Labels[line].Text) is var said
        && TurnPage.EndsSentence(said) && said.ContainsAnyInRange('a', 'z');
}
