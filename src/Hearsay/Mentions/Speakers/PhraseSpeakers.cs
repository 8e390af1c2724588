using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Speakers without a name of their own: "the Trump campaign", "officials", "the report". The same words give
/// the same speaker.</summary>
internal sealed class PhraseSpeakers(Lexicon lexicon)
{
    private readonly Dictionary<(string Key, SpeakerKind Kind), Speaker> _speakers = [];

    private readonly Dictionary<(string Head, SpeakerKind Kind), Speaker> _last = [];

    /// <param name="phrase">The words.</param>
    /// <param name="kind">What they describe.</param>
    /// <param name="state">The state that a body speaks for.</param>
    /// <param name="head">The noun that heads the phrase, folded; null where none does.</param>
    /// <param name="isAgain">True where the phrase is "the" and the head alone: then it takes up the last speaker with
    /// that head.</param>
    public Speaker Of(string phrase, SpeakerKind kind, string? state = null, string? head = null, bool isAgain = false)
    {
        if (head is null) return Of(phrase, kind, state);
        if (isAgain && _last.TryGetValue((head, kind), out Speaker? before)) return before;
        return _last[(head, kind)] = Of(phrase, kind, state);
    }

    private Speaker Of(string phrase, SpeakerKind kind, string? state)
    {
        string name = phrase.ReplaceLineEndings(" ").Trim();
        if (kind is not SpeakerKind.Unresolved) name = WithoutArticle(name);
        var key = (name.ToUpperInvariant(), kind);
        if (_speakers.TryGetValue(key, out Speaker? speaker)) return speaker;
        speaker = new Speaker(name, kind, [], [], state);
        _speakers.Add(key, speaker);
        return speaker;
    }

    private string WithoutArticle(string name)
    {
        int space = name.IndexOf(' ');
        if (space < 0 || space + 1 == name.Length) return name;
        WordClasses first = lexicon.Of(WordKey.Of(name.AsSpan(0, space)));
        bool isArticle = first.Has(WordClass.DefiniteArticle) || first.Has(WordClass.IndefiniteArticle);
        return isArticle ? name[(space + 1)..] : name;
    }

    public static Speaker Nobody { get; } = new("", SpeakerKind.Unresolved, ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty);
}
