using Hearsay.Html.Outline;
using Hearsay.Languages;

namespace Hearsay.Articles.Extraction;

/// <summary>What a phrase says of the short block that it stands in.</summary>
[Flags]
internal enum TextCue : ushort
{
    None = 0,
    Related = 1 << 0,
    Newsletter = 1 << 1,
    Share = 1 << 2,
    Comment = 1 << 3,
    Legal = 1 << 4,
    Notice = 1 << 5,
    Byline = 1 << 6,
    Date = 1 << 7,
    Credit = 1 << 8,
    Navigation = 1 << 9,
    Tags = 1 << 10,
}

/// <summary>Finds the phrases of <c>Shared/Press/text-cues.tsv</c> by the hashes of their words. Thread-safe.</summary>
internal sealed class TextCues
{
    public const int Count = 11;

    /// <summary>Longer blocks are prose, whatever phrases they hold.</summary>
    public const int MostWords = 40;

    private const int SieveBits = 1 << 13;

    private static readonly Lazy<TextCues> Instance = new(() => new TextCues());

    private readonly Dictionary<uint, Phrase[]> _byFirstWord;

    /// <summary>A bit for every first word: most words of a page begin no phrase.</summary>
    private readonly ulong[] _sieve = new ulong[SieveBits / 64];

    private TextCues()
    {
        _byFirstWord = PackFiles.Shared.Rows("Press/text-cues").SelectMany(PhrasesOf)
            .GroupBy(phrase => phrase.Words[0]).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (uint word in _byFirstWord.Keys) _sieve[SlotOf(word)] |= 1UL << (int)(word % 64);
    }

    public static TextCues Shared => Instance.Value;

    /// <summary>The cues of a block; none where it is long.</summary>
    public TextCue Find(ReadOnlySpan<uint> words)
    {
        TextCue found = TextCue.None;
        if (words.Length > MostWords) return found;
        for (int i = 0; i < words.Length; i++)
        {
            uint word = words[i];
            if ((_sieve[SlotOf(word)] & (1UL << (int)(word % 64))) == 0
                || !_byFirstWord.TryGetValue(word, out Phrase[]? phrases)) continue;
            foreach (Phrase phrase in phrases)
            {
                if ((i == 0 || !phrase.AtStart) && words[i..].StartsWith(phrase.Words)) found |= phrase.Cue;
            }
        }

        return found;
    }

    private static int SlotOf(uint word) => (int)(word / 64 % (SieveBits / 64));

    private static IEnumerable<Phrase> PhrasesOf(string[] cells) => cells[1].Split('|').Select(phrase => new Phrase(
        Enum.Parse<TextCue>(cells[0]), phrase[0] == '^', [.. TextScanner.WordsOf(phrase.AsSpan().TrimStart('^'))]));

    private readonly record struct Phrase(TextCue Cue, bool AtStart, uint[] Words);
}
