using Hearsay.Text;

namespace Hearsay.Languages.Wording;

/// <summary>Listed bodies and states that go by the initials of their names, so that "UN" and "United Nations" are the
/// same word. Immutable, thread-safe.</summary>
internal sealed class Initialisms
{
    private readonly Dictionary<string, string> _initials = new(StringComparer.Ordinal);

    /// <param name="listed">All that each body or state is called, one list each.</param>
    public Initialisms(IEnumerable<string[]> listed, WordSpelling spelling, Lexicon lexicon)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] forms in listed)
        {
            string? key = null;
            foreach (string initials in forms.Where(IsInitials))
            {
                string[] full =
                    [.. forms.Where(form => AreInitialsOf(initials, form)).Select(form => Fold(form, spelling))];
                if (full.Length == 0) continue;
                string word = spelling.Fold(initials);
                bool isFunction = lexicon.Is(word, WordClass.FunctionWord);
                key ??= isFunction ? full[0] : word;
                if (isFunction) _initials.TryAdd(initials, key);
                foreach (string name in full) names.TryAdd(name, key);
            }
        }

        Names = new PhraseTable<string>(names.Select(name => (name.Key, name.Value)));
    }

    /// <summary>The full names, word by word as words are compared, to the key that they share with their
    /// initials.</summary>
    public PhraseTable<string> Names { get; }

    /// <summary>The key of initials that look like a word of grammar ("WHO"); null for all others.</summary>
    /// <param name="written">As written.</param>
    public string? Find(string written) => _initials.GetValueOrDefault(written);

    private static string Fold(string name, WordSpelling spelling) =>
        string.Join(' ', name.Split(' ', '-').Select(word => spelling.Level(spelling.Fold(word))));

    private static bool IsInitials(string name) =>
        name.Length > 1 && name.All(letter => char.IsUpper(letter) || letter == '.');

    /// <summary>Whether the letters are the first ones of the name's words, some of which may be left out.</summary>
    private static bool AreInitialsOf(string initials, string name)
    {
        string[] words = name.Split(' ', '-');
        int at = 0;
        foreach (char letter in initials)
        {
            if (letter == '.') continue;
            while (at < words.Length && char.ToUpperInvariant(words[at][0]) != letter) at++;
            if (at++ >= words.Length) return false;
        }

        return words.Length > 1;
    }
}
