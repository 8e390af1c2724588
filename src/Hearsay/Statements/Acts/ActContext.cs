using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>What stands round the deciding word of a cue: the source, the shape of the content, negation,
/// voice.</summary>
internal sealed class ActContext
{
    private static readonly WordClasses Negations = WordClasses.Of(
        WordClass.Negation, WordClass.NegativeQuantifier, WordClass.PrivativePreposition,
        WordClass.NegativeImplicative);

    /// <summary>What says of a verb of speech that nothing was said yet.</summary>
    private static readonly WordClasses Unsaid = WordClasses.Of(WordClass.Modal, WordClass.Obligation);

    private static readonly WordClasses Abilities = WordClasses.Of(WordClass.PresentAbility, WordClass.PastAbility);

    private static readonly WordClasses ClauseOpeners =
        WordClasses.Of(WordClass.Complementizer, WordClass.Interrogative);

    private readonly TokenView _view;
    private readonly IReadOnlyList<Span> _source;
    private readonly IReadOnlyList<Span> _content;

    public ActContext(TokenView view, IReadOnlyList<Span> source, IReadOnlyList<Span> cue, IReadOnlyList<Span> content)
    {
        (_view, _source, _content) = (view, source, content);
        CueTokens = cue.Count == 0 ? default : TokensOf(cue[0].Start, cue[^1].End);
        Source = SourceKinds.Of(view, source);
    }

    /// <summary>From the first to the last token of the cue.</summary>
    public TokenRange CueTokens { get; }

    public SourceKind Source { get; }

    /// <summary>True where all the content stands in quote marks.</summary>
    public bool IsQuoted => _content.Count > 0 && StatementKinds.Of(_view.Analysis, _content) is StatementKind.Direct;

    /// <summary>True where the cue or its clause says that it was written.</summary>
    public bool IsWritten => WrittenChannel.IsNamed(_view, CueTokens.First, CueTokens.End, _content);

    public bool IsNegated => AnyOfCue(Negations) || IsSaidByNobody;

    /// <summary>"heard": the subject took in what others said.</summary>
    public bool IsHeard => AnyOfCue(WordClasses.Of(WordClass.HearingVerb));

    /// <summary>"refused to be drawn: “…”": after a colon, what is quoted was said.</summary>
    public bool IntroducesQuote => IsQuoted && CueTokens.End > CueTokens.First
        && (_view.Is(CueTokens.End - 1, ":") || _view.Is(CueTokens.End, ":"));

    /// <summary>"Nobody", "none of the engineers", "few", "not a single witness"; not "no fewer than ten", "No
    /// 10".</summary>
    private bool IsSaidByNobody
    {
        get
        {
            if (_source.Count == 0) return false;
            int first = _view.Analysis.TokenAt(_source[0].Start);
            if (_view.Is(first, WordClass.ApproximateNegator)) return true;
            bool isBelow = first > 0 && _view.Is(first - 1, WordClass.Negation) && !_view.IsVerb(first - 1)
                && _view.SentenceOf(first - 1) == _view.SentenceOf(first)
                && _view.Analysis.Sentences[_view.SentenceOf(first)].FirstToken == first - 1;
            return isBelow || (_view.Is(first, WordClass.NegativeSubject)
                && !_view.Is(first + 1, WordClass.AfterCountingNo) && _view.Tag(first + 1) is not PartOfSpeech.Num
                && !_view.Is(first + 1, "."));
        }
    }

    /// <summary>"would have said", "if he had sense he would admit", "must admit": it was not said.</summary>
    public bool IsUnreal
    {
        get
        {
            if (_source.Count == 0 || !AnyOfCue(Unsaid) || AnyOfCue(Abilities)) return false;
            int source = _view.Analysis.TokenAt(_source[0].Start);
            if (_view.Is(source, WordClass.FirstPerson)) return false;
            return AnyOfCue(WordClasses.Of(WordClass.Obligation)) || AnyOfCue(WordClasses.Of(WordClass.BareHave))
                || FollowsCondition(source);
        }
    }

    /// <summary>True where an "if" opens the sentence of the source, before it and outside the content.</summary>
    private bool FollowsCondition(int source)
    {
        Sentence sentence = _view.Analysis.Sentences[_view.SentenceOf(source)];
        int first = sentence.FirstToken;
        return first < source && _view.Is(first, WordClass.ConditionalSubordinator)
            && !_content.Any(_view.Span(first).Overlaps) && !_view.InQuotation(first);
    }

    /// <summary>"Did the minister say that …?", "Who would believe that …?": it is asked, not told.</summary>
    public bool IsInQuestion
    {
        get
        {
            if (_source.Count == 0) return false;
            int source = _view.Analysis.TokenAt(_source[0].Start);
            Sentence sentence = _view.Analysis.Sentences[_view.SentenceOf(source)];
            if (!_view.Is(sentence.EndToken - 1, "?") || _view.InQuotation(sentence.EndToken - 1)) return false;
            bool isInverted = source > sentence.FirstToken && _view.Tag(source - 1) is PartOfSpeech.Aux
                && source < CueTokens.First;
            return isInverted || (source == sentence.FirstToken && _view.Is(source, WordClass.Interrogative));
        }
    }

    /// <summary>"was named", "is expected".</summary>
    public bool IsPassive =>
        AnyOfCue(WordClasses.Of(WordClass.Be))
        && _view.Tag(CueTokens.End - 1) is PartOfSpeech.Verb or PartOfSpeech.Adp
        && !_view.Analysis.Language.Endings.Has(_view.Lower(CueTokens.End - 1), Ending.PresentParticiple);

    /// <summary>True for a name with its handle after it, as under a tweet: "— Ada Wren (@adawren)".</summary>
    public bool HasHandle
    {
        get
        {
            if (_source.Count == 0) return false;
            int end = Math.Min(_view.Analysis.Text.Length, _source[0].End + 3);
            return _view.Analysis.Text.Slice(new Span(_source[0].Start, end)).Contains('@');
        }
    }

    /// <summary>True where a condition of an exception holds.</summary>
    public bool Holds(ActCondition condition) => condition switch
    {
        ActCondition.Person => Source is SourceKind.Person,
        ActCondition.Body => Source is SourceKind.Body,
        ActCondition.Record => Source is SourceKind.Record,
        ActCondition.Text => Source is SourceKind.Text,
        ActCondition.Speech => Source is SourceKind.Speech,
        ActCondition.Norm => Source is SourceKind.Norm,
        ActCondition.Quote => IsQuoted,
        ActCondition.Clause => FirstWord.HasAny(ClauseOpeners),
        ActCondition.To => FirstWord.Has(WordClass.InfinitiveMarker),
        ActCondition.Object => !FirstWord.HasAny(ClauseOpeners) && !FirstWord.Has(WordClass.InfinitiveMarker),
        ActCondition.Passive => IsPassive,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition."),
    };

    /// <summary>The classes of the content's first word.</summary>
    private WordClasses FirstWord
    {
        get
        {
            if (_content.Count == 0) return WordClasses.None;
            int first = _view.Analysis.TokenAt(_content[0].Start);
            return first < _view.Count ? _view.Analysis.Language.Lexicon.Of(_view.Lower(first)) : WordClasses.None;
        }
    }

    private TokenRange TokensOf(int start, int end)
    {
        int first = _view.Analysis.TokenAt(start), last = first;
        while (last < _view.Count && _view.Span(last).Start < end) last++;
        return new TokenRange(first, last);
    }

    private bool AnyOfCue(WordClasses classes)
    {
        for (int i = CueTokens.First; i < CueTokens.End; i++)
            if (_view.Analysis.Language.Lexicon.Of(_view.Lower(i)).HasAny(classes)) return true;
        return false;
    }
}
