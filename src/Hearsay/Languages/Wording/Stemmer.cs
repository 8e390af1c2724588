namespace Hearsay.Languages.Wording;

/// <summary>Takes the endings off words, so that "troops" meets "troop" and "suspension" meets "suspend". Two rounds
/// over <c>Wording/stem-suffixes</c>, inflection before derivation, as in Porter's stemmers but with far fewer rules:
/// the stem is a key to compare by, never shown.</summary>
internal sealed class Stemmer(PackFiles files)
{
    private readonly Dictionary<char, Rule[]> _inflection = Read(files, "1");
    private readonly Dictionary<char, Rule[]> _derivation = Read(files, "2");

    /// <param name="word">A levelled word (lower case) without a possessive ending.</param>
    public string Stem(string word) => word.Length < 4 || char.IsAsciiDigit(word[0])
        ? word
        : Undouble(Apply(_derivation, WithoutInflection(word)));

    /// <summary>The word after the first round alone: "contingents" to "contingent".</summary>
    public string WithoutInflection(string word) => Undouble(Apply(_inflection, word));

    private static string Apply(Dictionary<char, Rule[]> rules, string word)
    {
        if (!rules.TryGetValue(word[^1], out Rule[]? candidates)) return word;
        foreach (Rule rule in candidates)
        {
            if (word.Length - rule.Ending.Length >= rule.Least && word.EndsWith(rule.Ending, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - rule.Ending.Length), rule.Form);
        }

        return word;
    }

    /// <summary>"stopp" to "stop"; a doubled l, s or z may belong to the word.</summary>
    private static string Undouble(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z' or 'e' or 'o')
        ? word[..^1] : word;

    /// <summary>The rules of one round by the last letter of their endings, longest ending first.</summary>
    private static Dictionary<char, Rule[]> Read(PackFiles files, string round) => files.Rows("Wording/stem-suffixes")
        .Where(row => row[0] == round)
        .Select(row => new Rule(row[1], row[2], int.Parse(row[3])))
        .GroupBy(rule => rule.Ending[^1])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(rule => rule.Ending.Length).ToArray());

    private readonly record struct Rule(string Ending, string Form, int Least);
}
