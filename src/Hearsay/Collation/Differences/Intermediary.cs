using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>A link of a chain as it is known from one article to another: "PBS", "PBS' Ada Wren" and "the PBS
/// programme" are one, and so are "an advertisement" and "the ad".</summary>
internal sealed class Intermediary
{
    private const int ShortestAcronym = 3;

    private readonly AnalyzedText _text;
    private readonly ImmutableArray<Word> _core;
    private readonly ImmutableArray<string> _keys, _whole;
    private readonly IReadOnlyList<int> _meanings;

    private Intermediary(Hop hop, AnalyzedText text, ImmutableArray<Word> core, IEnumerable<Word> whole)
    {
        (Hop, _text, _core) = (hop, text, core);
        _keys = [.. core.Select(word => KeyOf(text, word))];
        _whole = [.. whole.Select(word => KeyOf(text, word))];
        string stem = _keys.IsEmpty ? "" : text.Language.WordForms.Of(_keys[^1]).Stem;
        _meanings = hop.Kind is HopKind.Document ? text.Language.WordForms.Synonyms.Find(stem) : [];
    }

    public Hop Hop { get; }

    /// <summary>True for one that is only described ("a local radio station") and may be any of its kind.</summary>
    private bool IsNameless => _keys.IsEmpty;

    private bool IsMedium => Hop.Kind is HopKind.NewsOutlet or HopKind.Broadcaster or HopKind.WireAgency
        or HopKind.StateMedia;

    public static Intermediary Of(Hop hop, AnalyzedText text)
    {
        WordSequence words = WordSequence.In(text, hop.Span);
        var all = Enumerable.Range(0, words.Count).Where(i => !words.IsMark(i)).ToList();
        IEnumerable<int> core = hop.Kind switch
        {
            HopKind.Document => all.Where(i => IsDocument(text, words, i)).Take(1),
            HopKind.Person or HopKind.Unnamed => all.TakeLast(1),
            _ => NameOf(text, words, all),
        };
        return new Intermediary(hop, text, [.. core.Select(i => words[i])], all.Select(i => words[i]));
    }

    /// <summary>True where both can be one.</summary>
    public bool IsSame(Intermediary other)
    {
        if (IsMedium && other.IsMedium && (IsNameless || other.IsNameless)) return true;
        if (IsNameless || other.IsNameless) return Hop.Kind == other.Hop.Kind;
        if (_meanings.Any(other._meanings.Contains)) return true;
        if (EndsOtherwise(other)) return false;
        return _keys[0] == other._keys[0] || IsWithin(other) || other.IsWithin(this) || Initials() == other._keys[0]
            || other.Initials() == _keys[0];
    }

    /// <summary>True where leaving it out changes nothing that the reader of <paramref name="text"/> knows: a platform,
    /// one without a name, or one that the text names beside another statement.</summary>
    public bool IsIdleIn(AnalyzedText text)
    {
        if (Hop.Kind is HopKind.SocialPlatform || (IsMedium && IsNameless)) return true;
        if (Hop.Kind is HopKind.Person or HopKind.Unnamed || IsNameless) return false;
        ReadOnlySpan<char> first = _text.Text.Slice(_core[0].Span)[..LengthOf(_text, _core[0])];
        int length = first.Length >= ShortestAcronym && IsAcronym(first) ? 1 : _keys.Length;
        for (int i = 0; i < text.Tokens.Length; i++)
            if (IsAt(text, i, length)) return true;
        return false;
    }

    /// <summary>The words of a medium's name: a listed one, else what stands in capitals before its journalist or its
    /// programme.</summary>
    private static IEnumerable<int> NameOf(AnalyzedText text, WordSequence words, List<int> all)
    {
        List<int> name = [.. all.Where(i => IsNameWord(text, words, i))];
        int listed = name.FindIndex(i =>
            Agencies.Known.InSentence(words.Key(i)[..LengthOf(text, words[i])].ToString()) is not null);
        if (listed >= 0) return name.Skip(listed).Take(1);
        int possessor = name.FindIndex(i =>
            words.Is(i + 1, WordClass.PossessiveClitic) || LengthOf(text, words[i]) < words[i].Span.Length);
        return possessor >= 0 ? name.Take(possessor + 1) : name;
    }

    private static string KeyOf(AnalyzedText text, Word word) =>
        WordKey.Of(text.Text.Slice(word.Span)[..LengthOf(text, word)]);

    /// <summary>Without "'s", or the apostrophe after a plural.</summary>
    private static int LengthOf(AnalyzedText text, Word word)
    {
        string key = WordKey.Of(text.Text.Slice(word.Span));
        int apostrophe = key.LastIndexOf('\'');
        bool isPossessive = apostrophe > 0 && (apostrophe == key.Length - 1
            || text.Language.Lexicon.Is(key.AsSpan(apostrophe), WordClass.PossessiveClitic));
        return isPossessive ? apostrophe : key.Length;
    }

    private static bool IsNameWord(AnalyzedText text, WordSequence words, int i)
    {
        bool isCapital = char.IsUpper(text.Text[words[i].Span.Start]);
        if (!isCapital || words.Is(i, WordClass.FunctionWord) || words.Is(i, WordClass.PossessiveClitic)) return false;
        return text.Language.SourceNouns.Find(words.Key(i).ToString())
            is not { As: MediumUse.Noun or MediumUse.Crowd or MediumUse.Role or MediumUse.Agency };
    }

    private static bool IsDocument(AnalyzedText text, WordSequence words, int i) =>
        text.Language.SourceNouns.Is(words.Key(i).ToString(), NounUses.Document);

    /// <summary>"the New York Post" is not "the New York Times": both end in a noun for papers, and in another.</summary>
    private bool EndsOtherwise(Intermediary other) => _keys[^1] != other._keys[^1]
        && IsNameNoun(_keys[^1]) && other.IsNameNoun(other._keys[^1]);

    private bool IsNameNoun(string key) =>
        _text.Language.SourceNouns.Find(key) is { As: MediumUse.Name or MediumUse.Periodical };

    /// <summary>A person is within whatever names him; what he works for is named beside him, too: "Fusion's Jorge
    /// Ramos".</summary>
    private bool IsWithin(Intermediary other) =>
        _keys.All((other.Hop.Kind is HopKind.Person ? other._whole : other._keys).Contains);

    private string Initials() => _keys.Length < 2 ? "" : string.Concat(_keys.Select(key => key[0]));

    private bool IsAt(AnalyzedText text, int token, int length)
    {
        if (token + length > text.Tokens.Length) return false;
        for (int k = 0; k < length; k++)
        {
            string key = text.Key(token + k);
            bool isCompound = k == 0 && length == 1 && key.StartsWith(_keys[0] + "-", StringComparison.Ordinal);
            bool isSame = key == _keys[k] || isCompound
                || (Hop.Kind is HopKind.Document && MeansTheSame(text, key));
            if (!isSame) return false;
        }

        return true;
    }

    private bool MeansTheSame(AnalyzedText text, string key)
    {
        if (_meanings.Count == 0) return false;
        var form = text.Language.WordForms.Of(key);
        return text.Language.WordForms.Synonyms.Find(form.Stem).Any(_meanings.Contains);
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (!char.IsUpper(c)) return false;
        return true;
    }
}
