using Hearsay.Inference.Tagging;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>What stands round the deciding word of a cue: the source, the shape of the content, negation, voice.</summary>
internal sealed class ActContext
{
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

    public bool IsNegated => AnyOfCue(word => word is "not" or "n't" or "never" or "no" or "without" or "fail" or "failed" or "fails" or "neither");

    /// <summary>"was named", "is expected".</summary>
    public bool IsPassive =>
        AnyOfCue(word => word is "be" or "is" or "are" or "was" or "were" or "been" or "being" or "'s" or "'re" or "am")
        && _view.Tag(CueTokens.End - 1) is PartOfSpeech.Verb or PartOfSpeech.Adp
        && !_view.Lower(CueTokens.End - 1).EndsWith("ing", StringComparison.Ordinal);

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

    /// <summary>True where a condition of act-exceptions.tsv holds.</summary>
    /// <exception cref="InvalidOperationException">There is no such condition: a fault of the file.</exception>
    public bool Holds(string condition) => condition switch
    {
        "person" => Source is SourceKind.Person,
        "body" => Source is SourceKind.Body,
        "record" => Source is SourceKind.Record,
        "text" => Source is SourceKind.Text,
        "speech" => Source is SourceKind.Speech,
        "norm" => Source is SourceKind.Norm,
        "quote" => IsQuoted,
        "clause" => FirstWord is "that" or "how" or "why" or "what" or "whether" or "if",
        "to" => FirstWord is "to",
        "object" => FirstWord is not ("that" or "how" or "why" or "what" or "whether" or "if" or "to"),
        "passive" => IsPassive,
        _ => throw new InvalidOperationException($"act-exceptions.tsv: unknown condition '{condition}'"),
    };

    private string FirstWord
    {
        get
        {
            if (_content.Count == 0) return "";
            int first = _view.Analysis.TokenAt(_content[0].Start);
            return first < _view.Count ? _view.Lower(first) : "";
        }
    }

    private TokenRange TokensOf(int start, int end)
    {
        int first = _view.Analysis.TokenAt(start), last = first;
        while (last < _view.Count && _view.Span(last).Start < end) last++;
        return new TokenRange(first, last);
    }

    private bool AnyOfCue(Predicate<string> holds)
    {
        for (int i = CueTokens.First; i < CueTokens.End; i++)
            if (holds(_view.Lower(i))) return true;
        return false;
    }
}
