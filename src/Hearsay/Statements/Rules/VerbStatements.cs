using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Forms;
using Hearsay.Languages.Speech;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>Statements whose cue is a verb: source, verb and content of one sentence.</summary>
internal sealed class VerbStatements(TokenView view, NounPhrases phrases)
{
    private readonly VerbGroupFinder _groups = new(view);
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
            Subject? subject = _subjects.Find(group, range.First, range.End);
            if (CoordinatedWith(group, clauses, range.First) is { Subject: { } before })
                subject = before with { Place = SubjectPlace.Shared };
            clauses.Add(new ReportingClause(group, subject, range));
        }

        return clauses;
    }

    /// <summary>"said … and added …": the earlier reporting clause in the same tense that this one goes on
    /// from.</summary>
    private ReportingClause? CoordinatedWith(VerbGroup group, List<ReportingClause> clauses, int sentenceFirst)
    {
        int before = group.First - 1;
        if (before <= sentenceFirst || group.Form is VerbForm.Ing or VerbForm.Base) return null;
        if (view.Tag(before) is not PartOfSpeech.Cconj
            && !(view.IsComma(before) && view.Tag(before - 1) is PartOfSpeech.Cconj))
            return null;
        if (group.Cue.Act is Act.Believes or Act.Intends) return null;
        int last = clauses.FindLastIndex(IsSaying);
        if (last < 0) last = clauses.FindLastIndex(Agrees);
        return last < 0 ? null : clauses[last];

        bool IsSaying(ReportingClause clause) => Agrees(clause)
            && clause.Group.Cue.Act is not (Act.Believes or Act.Intends);
        bool Agrees(ReportingClause clause) =>
            ClauseBoundaries.SameTense(clause.Group.Form, group.Form) && clause.Subject is not null
                && !clause.Group.IsPassive;
    }

    private bool EndsInColon(ReportingClause clause) =>
        view.Lower(clause.Sentence.End - 1) is ":" && clause.Group.Cue.Takes(Frames.Quote)
            && clause.Subject is not null;

    /// <summary>What believes, intends or shows must have a source; what says may lack one in a participle.</summary>
    private bool IsPlausible(ReportingClause clause)
    {
        if (clause.Subject is not { } subject) return false;
        VerbGroup group = clause.Group;
        if (group.Form is VerbForm.Base && group.First == group.Head && group.Head == clause.Sentence.First)
            return false;
        if (clause.Group.IsParticipial && clause.Group.Cue.Takes(Frames.FiniteOnly)) return false;
        if (view.Is(group.Head, WordClass.HearingVerb) && !IsTribunal(subject)) return false;
        if (IsNegated(clause.Group) && clause.Group.Cue.Act is Act.Said or Act.Shows) return false;
        bool isToldOrShown = clause.Group.Cue.Act is Act.Said or Act.Shows;
        return (isToldOrShown || !IsModal(clause.Group)) && CanSpeak(subject.Tokens.First, isToldOrShown);
    }

    /// <summary>"The court heard": what is heard there was said there.</summary>
    private bool IsTribunal(Subject subject)
    {
        for (int i = subject.Tokens.First; i < subject.Tokens.End; i++)
            if (view.Is(i, WordClass.TribunalNoun)) return true;
        return false;
    }

    /// <summary>False for a subject that stands for no source: "you", "there", "what"; "it" can say and show.</summary>
    private bool CanSpeak(int first, bool isToldOrShown)
    {
        if (view.Is(first, WordClass.SecondPerson)) return false;
        if (view.Is(first, WordClass.ExpletivePronoun))
            return isToldOrShown && !view.Is(first, WordClass.LocativeAdverb);
        return !view.Is(first, WordClass.FreeRelative) && !view.Is(first, WordClass.ProximalDemonstrative);
    }

    private bool IsNegated(VerbGroup group) => HasInGroup(group, WordClass.Negation);

    private bool IsModal(VerbGroup group) => HasInGroup(group, WordClass.Modal);

    private bool HasInGroup(VerbGroup group, WordClass one)
    {
        for (int i = group.First; i < group.Head; i++)
            if (view.Is(i, one)) return true;
        return false;
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
