using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Languages.Wording;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Speakers;

/// <summary>Cuts up the names and roles of speakers.</summary>
internal sealed class SpeakerReader(WordForms forms)
{
    private readonly FrozenSet<string> _honorifics =
        WordTable.Words("Languages/English/Names/honorifics.tsv").ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _relaying =
        WordTable.Words("Languages/English/Speech/relaying-words.tsv").ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, int> _states = ReadStates();

    /// <summary>Longest name of a state or seat of government, in words.</summary>
    private const int LongestState = 4;

    public SpeakerProfile Read(Speaker speaker)
    {
        bool named = speaker.Kind == SpeakerKind.Person;
        string[] descriptions = named ? [.. speaker.Roles] : [.. speaker.Roles, speaker.Name, .. speaker.Aliases];
        string[] everything = [.. speaker.Roles, speaker.Name, .. speaker.Aliases, speaker.SpeaksFor ?? ""];
        return new SpeakerProfile(
            speaker.Kind,
            speaker.Kind == SpeakerKind.Unresolved ? [] : NameWords(speaker.Name),
            [.. speaker.Aliases.Select(NameWords).Where(words => !words.IsEmpty)],
            [.. descriptions.SelectMany(DescribingStems)],
            !named && Words(speaker.Name).Any(_relaying.Contains),
            [.. everything.SelectMany(StatesIn)]);
    }

    /// <summary>The words of a name, titles taken off unless nothing else is left.</summary>
    private ImmutableArray<string> NameWords(string name)
    {
        string[] words = [.. Words(name).Select(WithoutPossessive).Where(word => !forms.Rarity.IsFunction(word))];
        string[] bare = [.. words.Where(word => !_honorifics.Contains(word))];
        return [.. (bare.Length > 0 ? bare : words).Select(forms.Names.Level)];
    }

    private IEnumerable<string> DescribingStems(string description) => Words(description)
        .Select(WithoutPossessive)
        .Where(word => !forms.Rarity.IsFunction(word))
        .Select(word => _states.TryGetValue(word, out int state) ? $"state {state}" : forms.Stemmer.Stem(word));

    private IEnumerable<int> StatesIn(string text)
    {
        string[] words = [.. Words(text).Select(WithoutPossessive)];
        for (int i = 0; i < words.Length;)
        {
            int length = LongestStateAt(words, i, out int state);
            if (length > 0) yield return state;
            i += Math.Max(length, 1);
        }
    }

    private int LongestStateAt(string[] words, int start, out int state)
    {
        for (int length = Math.Min(LongestState, words.Length - start); length > 0; length--)
        {
            if (_states.TryGetValue(string.Join(' ', words, start, length), out state)) return length;
        }

        state = -1;
        return 0;
    }

    private IEnumerable<string> Words(string text)
    {
        var source = new SourceText(text);
        return WordScanner.Scan(source, new Span(0, source.Length)).Select(span => forms.Spelling.Fold(source.Slice(span)));
    }

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static FrozenDictionary<string, int> ReadStates()
    {
        var states = new Dictionary<string, int>(StringComparer.Ordinal);
        int row = 0;
        foreach (string[] names in WordTable.Rows("Languages/Shared/collation-states.tsv"))
        {
            foreach (string name in names) states.TryAdd(name, row);
            row++;
        }

        return states.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
