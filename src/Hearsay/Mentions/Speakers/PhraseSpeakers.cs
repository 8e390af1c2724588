using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Speakers without a name of their own: "the Trump campaign", "officials", "the report". The same words give
/// the same speaker.</summary>
internal sealed class PhraseSpeakers(Lexicon lexicon)
{
    private readonly Dictionary<(string Key, SpeakerKind Kind), Speaker> _speakers = [];

    public Speaker Of(string phrase, SpeakerKind kind, string? state = null)
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
