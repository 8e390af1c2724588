using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Statements whose cue is a verb: source, verb and content of one sentence.</summary>
internal sealed class VerbStatements(TokenView view, CueLexicon lexicon, NounPhrases phrases)
{
    private readonly VerbGroupFinder _groups = new(view, lexicon);
    private readonly SubjectFinder _subjects = new(view, phrases);
    private readonly ContentFinder _contents = new(view, phrases, new ClauseBoundaries(view));

    /// <summary>The statements of <paramref name="sentence"/>, in the order of their cues.</summary>
    public IEnumerable<Draft> Read(Sentence sentence)
    {
        List<ReportingClause> clauses = Clauses(sentence);
        foreach (ReportingClause clause in clauses)
        {
            List<Span> content = _contents.Find(clause, clauses);
            bool awaits = content.Count == 0 && EndsInColon(clause);
            if ((content.Count > 0 || awaits) && IsPlausible(clause)) yield return ToDraft(clause, content, awaits);
        }
    }

    private List<ReportingClause> Clauses(Sentence sentence)
    {
        var clauses = new List<ReportingClause>();
        var range = new TokenRange(sentence.FirstToken, sentence.EndToken);
        for (int i = range.First; i < range.End; i++)
        {
            if (_groups.At(i, range.First, range.End) is not { } group) continue;
            clauses.Add(new ReportingClause(group, _subjects.Find(group, range.First, range.End), range));
        }

        return clauses;
    }

    private bool EndsInColon(ReportingClause clause) =>
        view.Lower(clause.Sentence.End - 1) is ":" && clause.Group.Cue.Takes(Frames.Quote) && clause.Subject is not null;

    /// <summary>What believes, intends or shows must have a source; what says may lack one in a participle.</summary>
    private bool IsPlausible(ReportingClause clause)
    {
        if (clause.Subject is not { } subject) return false;
        if (clause.Group.Form is VerbForm.Base && clause.Group.First == clause.Group.Head && clause.Group.Head == clause.Sentence.First) return false;
        string first = view.Lower(subject.Tokens.First);
        return first is not ("it" or "there" or "what" or "this") || clause.Group.Cue.Act is Act.Said or Act.Shows && first is "it";
    }

    private Draft ToDraft(ReportingClause clause, List<Span> content, bool awaits)
    {
        TokenRange source = clause.Subject!.Value.Tokens;
        int end = clause.Group.End;
        if (end < clause.Sentence.End && view.Lower(end) is ":") end++;
        return new Draft
        {
            Source = [view.Cover(source.First, source.End)],
            Cue = [view.Cover(clause.Group.First, end)],
            Content = content,
            Act = clause.Group.Cue.Act,
            Modality = clause.Group.Cue.Modality,
            Clause = clause,
            Sentence = clause.Sentence,
            AwaitsContent = awaits,
        };
    }
}
