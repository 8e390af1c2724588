using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>Reads from any cue, with its source and content, what the source did and how it puts the content. The
/// guidelines are in specs/acts/README.md; the word knowledge is the language's. Thread-safe.</summary>
internal sealed class ActReader(TokenView view)
{
    private readonly ActLexicon _lexicon = view.Analysis.Language.Acts;
    private readonly CueWords _words = new(view);

    /// <summary>The act and modality of one attribution; <c>Said</c> and <c>Asserted</c> where nothing speaks for
    /// others.</summary>
    /// <param name="cue">The words that attribute; may be empty.</param>
    public ActReading Read(IReadOnlyList<Span> source, IReadOnlyList<Span> cue, IReadOnlyList<Span> content)
    {
        var context = new ActContext(view, source, cue, content);
        if (context.CueTokens.IsEmpty) return new ActReading(Act.Said, Modality.Asserted, null, default);
        (ActEntry Entry, TokenRange Place)? found = _words.Decisive(context.CueTokens.First, context.CueTokens.End);
        ActException? exception =
            found is { } decisive ? _lexicon.Exceptions.Of(decisive.Entry.Name, context.Holds) : null;
        Act act = exception?.Act ?? (found is { } plain ? ActOf(plain.Entry, context) : Act.Said);
        act = AsSourceDoes(act, found?.Entry, context);
        if (act is Act.Said && context.IsWritten) act = Act.Wrote;
        Modality modality = exception?.Modality ?? found?.Entry.Modality ?? Modality.Asserted;
        if (context.IsHeard && act is Act.Believes) act = Act.Said;
        if (modality is Modality.Denied && context.IntroducesQuote && act is Act.Said) modality = Modality.Asserted;
        else if (context.IsInQuestion) modality = Modality.Asked;
        else if (IsUnsaid(context, act)) modality = Negated(modality);
        return found is { } word
            ? new ActReading(act, modality, word.Entry.Name, view.Cover(word.Place.First, word.Place.End))
            : new ActReading(act, modality, null, cue[0]);
    }

    private static bool IsUnsaid(ActContext context, Act act) =>
        (context.IsNegated && act is not Act.Asked) || (act is Act.Said or Act.Wrote && context.IsUnreal);

    /// <summary>True where the word that decides is one of speech, whatever kind of thing speaks: a poll that "says"
    /// shows.</summary>
    public bool IsOfSpeech(IReadOnlyList<Span> cue)
    {
        var context = new ActContext(view, [], cue, []);
        return _words.Decisive(context.CueTokens.First, context.CueTokens.End) is { Entry: { IsStrong: true } entry }
            && entry.Act.IsSpeech();
    }

    /// <summary>The record of a draft, with its act and without its chain.</summary>
    public Statement Finish(Draft draft)
    {
        ActReading act = draft.IsTurn
            ? new ActReading(draft.Act, draft.Modality, null, default)
            : Read(draft.Source, draft.Cue, draft.Content);
        StatementKind kind = draft.IsTurn
            ? StatementKind.Direct
            : StatementKinds.Of(view.Analysis, draft.Content);
        return new Statement([.. draft.Source], [.. draft.Cue], [.. draft.Content], kind, act.Act, act.Modality, [])
        {
            Confidence = draft.Confidence,
        };
    }

    private static Act ActOf(ActEntry entry, ActContext context)
    {
        // Whoever is quoted whole has spoken, whatever the verb dwells on: "'Enough,' she beamed".
        bool isSpoken = context.IsQuoted && context.Source is SourceKind.Person or SourceKind.Body;
        bool isOfWill = entry.Act is Act.Decides or Act.Intends && entry.Part is not CuePart.Noun;
        return isSpoken && isOfWill ? Act.Said : entry.Act;
    }

    /// <summary>Things neither think nor speak: a poll that "says" or "believes" shows, a letter writes.</summary>
    private static Act AsSourceDoes(Act act, ActEntry? entry, ActContext context) => context.Source switch
    {
        SourceKind.Record when act is Act.Said or Act.Believes or Act.Decides && !context.IsPassive => Act.Shows,
        SourceKind.Norm when act is Act.Said or Act.Believes && !context.IsPassive => Act.Shows,
        SourceKind.Text when act is Act.Said or Act.Believes or Act.Shows => Act.Wrote,
        SourceKind.Speech when act is Act.Believes && entry?.Part is CuePart.Verb && !context.IsPassive => Act.Said,
        _ when act is Act.Said && entry is null && context.HasHandle => Act.Wrote,
        _ => act,
    };

    private static Modality Negated(Modality modality) =>
        modality is Modality.Denied ? Modality.Conceded : Modality.Denied;
}
