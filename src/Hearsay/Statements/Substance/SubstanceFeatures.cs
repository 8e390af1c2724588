using Hearsay.Inference;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Substance;

/// <summary>What tells whether somebody states something with an attribution, as numbers: who, with which act, and
/// whether the content is a clause that could be said, or names a topic, a deed, a person. Not thread-safe.</summary>
internal sealed class SubstanceFeatures(TokenView view)
{
    /// <summary>Names of the features, in the order of <see cref="Of"/>.</summary>
    internal static readonly string[] Names =
    [
        "bias", "confidence", "no-confidence", "no-source", "relative-source", "record-source",
        "wrote", "asked", "believes", "intends", "decides", "shows",
        "denied", "promised", "alleged", "conceded", "threatened", "demanded",
        "direct", "mixed", "quoted", "complementizer", "infinitive", "interrogative", "phrase-first", "clause",
        "speech-clause", "no-verb", "gerund", "length", "one-word", "short",
        "cue-passive", "cue-agent", "cue-preposition", "cue-noun", "cue-negated", "cue-unknown", "cue-first", "split",
        "cue-unreal",
    ];

    /// <summary>Bound of a confidence, whose log odds are taken; and what a statement without one counts as.</summary>
    private const double Sure = 0.98, Even = 0.5;

    /// <summary>Words of a content that is hardly a clause.</summary>
    private const int Short = 4;

    private static readonly Act[] Acts = [Act.Wrote, Act.Asked, Act.Believes, Act.Intends, Act.Decides, Act.Shows];

    private static readonly Modality[] Modalities =
    [
        Modality.Denied, Modality.Promised, Modality.Alleged, Modality.Conceded, Modality.Threatened,
        Modality.Demanded,
    ];

    private readonly FiniteClauses _clauses = new(view);

    public SubstanceEvidence Of(Statement statement)
    {
        TokenRange[] pieces = [.. statement.Content.Select(TokensOf)];
        var cue = new ActContext(view, statement.Source, statement.Cue, statement.Content);
        bool isClause = Array.Exists(pieces, piece => _clauses.HasFiniteVerb(piece.First, piece.End));
        return new SubstanceEvidence(
            [
                1, .. OfSource(statement), .. OfAct(statement), .. OfContent(statement, pieces, isClause),
                .. OfCue(statement, cue),
            ],
            isClause, IsSilence(statement, pieces));
    }

    /// <summary>"Did not say whether …", "declined to comment": what is asked, or an answer, that was not given; who
    /// "refused to resign" has answered.</summary>
    private bool IsSilence(Statement statement, TokenRange[] pieces)
    {
        if (!statement.Act.IsSpeech() || statement.Modality is not Modality.Denied || pieces.Length == 0) return false;
        int first = FirstWord(pieces[0]);
        return view.Is(first, WordClass.Interrogative)
            || (view.Is(first, WordClass.InfinitiveMarker) && view.Is(first + 1, WordClass.ReplyVerb));
    }

    private double[] OfSource(Statement statement)
    {
        TokenRange source = statement.Source.IsEmpty ? default : TokensOf(statement.Source[0]);
        return
        [
            LogisticModel.LogOddsOf(statement.Confidence ?? Even, Sure), One(statement.Confidence is null),
            One(source.IsEmpty), One(!source.IsEmpty && view.Is(source.First, WordClass.RelativePronoun)),
            One(SourceKinds.Of(view, statement.Source) is SourceKind.Record or SourceKind.Norm or SourceKind.Text),
        ];
    }

    private static IEnumerable<double> OfAct(Statement statement) =>
        Acts.Select(act => One(statement.Act == act))
            .Concat(Modalities.Select(modality => One(statement.Modality == modality)));

    private double[] OfContent(Statement statement, TokenRange[] pieces, bool isClause)
    {
        int words = 0, quoted = 0;
        bool hasVerb = false;
        foreach (TokenRange piece in pieces)
        {
            for (int i = piece.First; i < piece.End; i++)
            {
                hasVerb |= view.IsVerb(i);
                if (view.IsPunctuation(i)) continue;
                words++;
                if (view.InQuotation(i)) quoted++;
            }
        }

        int first = pieces.Length > 0 ? FirstWord(pieces[0]) : view.Count;
        bool isSpeech = statement.Act.IsSpeech();
        return
        [
            One(statement.Kind is StatementKind.Direct), One(statement.Kind is StatementKind.Mixed),
            words == 0 ? 0 : (double)quoted / words,
            One(view.Is(first, WordClass.Complementizer)), One(view.Is(first, WordClass.InfinitiveMarker)),
            One(view.Is(first, WordClass.Interrogative)),
            One(first < view.Count && view.Tag(first) is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj),
            One(isClause), One(isClause && isSpeech), One(!hasVerb),
            One(first < view.Count && view.IsVerb(first) && view.EndsIn(first, Ending.PresentParticiple)),
            Math.Log(1 + words), One(words <= 1), One(words <= Short),
        ];
    }

    private double[] OfCue(Statement statement, ActContext context)
    {
        TokenRange cue = context.CueTokens;
        int last = cue.End - 1;
        bool isEmpty = cue.IsEmpty;
        return
        [
            One(!isEmpty && context.IsPassive), One(!isEmpty && view.Is(last, WordClass.AgentPreposition)),
            One(!isEmpty && view.Tag(last) is PartOfSpeech.Adp),
            One(!isEmpty && view.Tag(last) is PartOfSpeech.Noun), One(!isEmpty && context.IsNegated),
            One(!isEmpty && new CueWords(view).Decisive(cue.First, cue.End) is null),
            One(!isEmpty && !statement.Content.IsEmpty && statement.Cue[0].Start < statement.Content[0].Start),
            One(statement.Content.Length > 1), One(!isEmpty && IsUnreal(cue)),
        ];
    }

    /// <summary>True for what is not done yet, or only might be: "will outline", "to assert", "would tell".</summary>
    private bool IsUnreal(TokenRange cue)
    {
        for (int i = cue.First - 1; i < cue.End; i++)
            if (view.Is(i, WordClass.Modal) || (view.Is(i, WordClass.InfinitiveMarker) && i < cue.End - 1)) return true;
        return false;
    }

    private int FirstWord(TokenRange piece)
    {
        int i = piece.First;
        while (i < piece.End && view.IsPunctuation(i)) i++;
        return i < piece.End ? i : view.Count;
    }

    private TokenRange TokensOf(Span span)
    {
        int first = view.Analysis.TokenAt(span.Start), last = first;
        while (last < view.Count && view.Span(last).Start < span.End) last++;
        return new TokenRange(first, last);
    }

    private static double One(bool condition) => condition ? 1 : 0;
}
