using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Tells which names before a colon name somebody who speaks: by a given name or a title in them, by the text
/// elsewhere, or by being the short form of another label.</summary>
internal sealed class SpeakerLabels
{
    private const int MostInitials = 3;

    /// <summary>More words than that are a heading, whatever the last of them is elsewhere.</summary>
    private const int MostNameWords = 3;

    private readonly TurnPage _page;
    private bool? _hasTranscript;

    /// <summary>The labels of names, as <see cref="KeyOf"/> folds them, each with how often it stands.</summary>
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, bool> _speaks = new(StringComparer.Ordinal);

    public SpeakerLabels(TurnPage page)
    {
        _page = page;
        foreach (TurnLabel label in page.Labels)
        {
            if (label.Form is not LabelForm.Name) continue;
            string key = KeyOf(label);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
    }

    public int CountOf(TurnLabel label) => _counts.GetValueOrDefault(KeyOf(label));

    /// <summary>What makes labels one: the words of the name in capitals.</summary>
    public string KeyOf(TurnLabel label) => _page.Text.Quote(label.Name).ToUpperInvariant();

    /// <summary>True where the label names somebody.</summary>
    public bool Speaks(TurnLabel label)
    {
        string key = KeyOf(label);
        if (!_speaks.TryGetValue(key, out bool speaks)) _speaks[key] = speaks = Judge(label, key);
        return speaks;
    }

    /// <summary>True where a given name stands before another word: a full name, whatever else is known.</summary>
    public bool IsFullName(TurnLabel label)
    {
        string[] words = WordsOf(_page.Text.Slice(label.Name));
        for (int i = 0; i + 1 < words.Length; i++)
            if (_page.Language.Names.GivenNames.Contains(words[i])) return true;
        return false;
    }

    private bool Judge(TurnLabel label, string key)
    {
        string[] words = WordsOf(_page.Text.Slice(label.Name));
        if (words.Length == 0 || IsHeading(label)) return false;
        if (words is [{ Length: <= MostInitials } only] && IsUpper(only)) return HasInitialsOf(only, key);
        bool isDescribed = words.Length > 1 && label.Label.End - label.Name.End > 1;
        return isDescribed || _counts.GetValueOrDefault(Initials(key)) > 1 || IsFullName(label) || HasTitle(words)
            || IsShortForm(words[^1], key) || IsNamedInText(words)
            || (IsCapitals(label) && words.Length == 1 && HasTranscript());
    }

    public bool IsCapitals(TurnLabel label) => !_page.Text.Slice(label.Name).ContainsAnyInRange('a', 'z');

    /// <summary>True where one word in capitals stands before a colon time and again: "WREN: ..." of a transcript, whose
    /// names nothing else tells.</summary>
    private bool HasTranscript() => _hasTranscript ??= _page.Labels.Any(label => label.Form is LabelForm.Name
        && IsCapitals(label) && !IsHeading(label) && CountOf(label) > 1 && label.Name.Length > MostInitials
        && !_page.Text.Slice(label.Name).Contains(' '));

    /// <summary>"Note", "Read more", "Live updates": heads a line and speaks to nobody.</summary>
    public bool IsHeading(TurnLabel label)
    {
        string[] keys = [.. WordsOf(_page.Text.Slice(label.Name)).Select(word => WordKey.Of(word))];
        return _page.Language.HeadlineLabels.StartingWith(keys[0])
            .Any(phrase => phrase.SequenceEqual(keys.Take(phrase.Length)));
    }

    /// <summary>"Sen. Quill", "THE PRESIDENT", "Operator": a word for a person opens or closes the name.</summary>
    private bool HasTitle(string[] words) => IsPersonNoun(words[0]) && words.Length > 1 || IsPersonNoun(words[^1]);

    private bool IsPersonNoun(string word) =>
        _page.Language.RoleNouns.Contains(WordKey.Of(word))
        || _page.Language.Names.PersonNouns.TryGet(word, out _);

    /// <summary>The last word, or the first, of a longer label of the page.</summary>
    private bool IsShortForm(string word, string key)
    {
        string upper = word.ToUpperInvariant();
        return _counts.Keys.Any(other => other.Length > key.Length
            && (other.EndsWith(" " + upper, StringComparison.Ordinal)
            || other.StartsWith(upper + " ", StringComparison.Ordinal)));
    }

    /// <summary>"OL" of "Odo Lind", whether a label or a name in the text; or initials that stand time and
    /// again.</summary>
    private bool HasInitialsOf(string initials, string key) => _counts[key] > 1
        && (_counts.Keys.Any(other => Initials(other) == initials) || _counts.Count(other => other.Value > 1) > 1);

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));

    /// <summary>True where a line has the last word of the name inside a sentence with a capital.</summary>
    private bool IsNamedInText(string[] words)
    {
        string last = words[^1];
        if (last.Length < 3 || words.Length > MostNameWords) return false;
        for (int i = 0; i < _page.Lines.Count; i++)
        {
            ReadOnlySpan<char> units = _page.Text.Slice(
                _page.Labels[i].Form is LabelForm.None ? _page.Lines[i] : _page.Labels[i].Text);
            for (int at = 1; at < units.Length;)
            {
                int found = units[at..].IndexOf(last, StringComparison.OrdinalIgnoreCase);
                if (found < 0) break;
                at += found;
                if (IsWholeName(units, at, last.Length)) return true;
                at += last.Length;
            }
        }

        return false;
    }

    private static bool IsWholeName(ReadOnlySpan<char> units, int at, int length)
    {
        int end = at + length;
        bool isWord = units[at - 1] == ' ' && (end == units.Length || !char.IsLetterOrDigit(units[end]));
        return isWord && char.IsUpper(units[at]) && at > 1 && units[at - 2] is not ('.' or '!' or '?' or ':' or '•');
    }

    private static bool IsUpper(string word) => word.All(char.IsUpper);

    private static string[] WordsOf(ReadOnlySpan<char> name) =>
        name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
