using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Languages.Forms;

/// <summary>How the words of a language are inflected, both ways: regular words by the endings of
/// <c>Grammar/inflection.tsv</c>, the others by the tables of irregular ones. Immutable, thread-safe.</summary>
internal sealed class Inflection
{
    private const string PluralName = "plural";
    private const char Consonant = '~';
    private const string Regular = "-";

    /// <summary>Forms of a verb in the order of <c>Grammar/irregular-verbs.tsv</c>, the lemma apart.</summary>
    private static readonly VerbForm[] Columns = [VerbForm.Third, VerbForm.Past, VerbForm.Participle, VerbForm.Ing];

    private readonly string _vowels;
    private readonly ImmutableArray<Rule>[] _verbs;
    private readonly ImmutableArray<Rule> _plurals;
    private readonly ImmutableArray<Rule> _all;
    private readonly FrozenDictionary<string, string[]> _irregularVerbs;
    private readonly FrozenDictionary<string, string> _irregularForms;

    /// <exception cref="ArgumentException">A rule names a form that is none.</exception>
    public Inflection(PackFiles files)
    {
        string[][] rows = [.. files.Rows("Grammar/inflection")];
        _vowels = rows.FirstOrDefault(row => row[0] == "vowels")?[1] ?? "";
        (string[] Forms, Rule Rule)[] rules = [.. rows.Where(row => row[0] != "vowels")
            .Select(row => (row[0].Split(','), new Rule(Cell(row[1]), Cell(row[2]))))];
        _verbs = [.. Enum.GetValues<VerbForm>().Select(form => RulesOf(rules, form.ToString()))];
        _plurals = RulesOf(rules, PluralName);
        _all = [.. rules.Select(entry => entry.Rule)];
        _irregularVerbs = files.Rows("Grammar/irregular-verbs")
            .ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);
        _irregularForms = IrregularForms(files.Rows("Grammar/irregular-forms"))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every form of a verb with its kind; past and participle are both given where they are alike.</summary>
    public IEnumerable<(string Form, VerbForm Kind)> VerbForms(string lemma)
    {
        yield return (lemma, VerbForm.Base);
        string[] irregular = _irregularVerbs.GetValueOrDefault(lemma, []);
        for (int i = 0; i < Columns.Length; i++)
        {
            if (i < irregular.Length && irregular[i] != Regular)
            {
                foreach (string form in irregular[i].Split('|')) yield return (form, Columns[i]);
            }
            else if (Inflect(lemma, _verbs[(int)Columns[i]]) is { } form)
            {
                yield return (form, Columns[i]);
            }
        }
    }

    /// <summary>Every irregular past and participle that is no base form.</summary>
    public IEnumerable<string> IrregularPasts => _irregularVerbs.Keys.SelectMany(lemma => VerbForms(lemma)
            .Where(form => form.Kind is VerbForm.Past or VerbForm.Participle && form.Form != lemma)
            .Select(form => form.Form))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The regular plural of a noun; the noun itself where the language has no rule.</summary>
    public string Plural(string noun) => Inflect(noun, _plurals) ?? noun;

    /// <summary>Every form that a rule makes the plural of a noun; some are no words.</summary>
    public IEnumerable<string> PluralsOf(string noun) => _plurals
        .Where(rule => Matches(noun, rule.Ending)).Select(rule => Replaced(noun, rule.Ending, rule.Becomes));

    /// <summary>Words that <paramref name="word"/> may be an inflected form of, likeliest first and itself among them.
    /// Most are no words, so look them up in a list.</summary>
    /// <param name="word">As <see cref="Text.WordKey"/> folds it.</param>
    public IEnumerable<string> LemmasOf(string word)
    {
        if (_irregularForms.TryGetValue(word, out string? lemma)) yield return lemma;
        yield return word;
        foreach (Rule rule in _all)
            if (Undo(word, rule) is { } regular) yield return regular;
        int hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen + 1 >= word.Length) yield break;
        foreach (string last in LemmasOf(word[(hyphen + 1)..])) yield return last;
    }

    /// <summary>The lemma of every form that no rule leads back to it.</summary>
    private Dictionary<string, string> IrregularForms(IEnumerable<string[]> others)
    {
        Dictionary<string, string> forms = others.ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        foreach ((string lemma, string[] cells) in _irregularVerbs)
            foreach (string form in cells.Where(cell => cell != Regular).SelectMany(cell => cell.Split('|')))
                if (form != lemma && !_all.Any(rule => Undo(form, rule) == lemma)) forms.TryAdd(form, lemma);
        return forms;
    }

    private static string Cell(string cell) => cell == Regular ? "" : cell;

    private static ImmutableArray<Rule> RulesOf((string[] Forms, Rule Rule)[] rules, string form) =>
        [.. rules.Where(entry => entry.Forms.Contains(form, StringComparer.OrdinalIgnoreCase))
            .Select(entry => entry.Rule)];

    private string? Inflect(string lemma, ImmutableArray<Rule> rules)
    {
        foreach (Rule rule in rules)
            if (Matches(lemma, rule.Ending)) return Replaced(lemma, rule.Ending, rule.Becomes);
        return null;
    }

    /// <summary>The word that the rule would make <paramref name="form"/> of, or null.</summary>
    private string? Undo(string form, Rule rule) => form.Length > rule.AddedLetters + 1 && Matches(form, rule.Becomes)
        ? Replaced(form, rule.Becomes, rule.Ending)
        : null;

    /// <summary>True where <paramref name="word"/> ends as <paramref name="ending"/> says; two marks of a consonant are
    /// one letter twice.</summary>
    private bool Matches(string word, string ending)
    {
        int start = word.Length - ending.Length;
        if (start < 0) return false;
        for (int i = 0; i < ending.Length; i++)
        {
            char c = word[start + i];
            if (ending[i] != Consonant ? c != ending[i] : !char.IsLetter(c) || _vowels.Contains(c)) return false;
            if (i > 0 && ending[i] == Consonant && ending[i - 1] == Consonant && c != word[start + i - 1]) return false;
        }

        return true;
    }

    private static string Replaced(string word, string ending, string other)
    {
        int marks = ending.Count(Consonant), others = other.Count(Consonant);
        string stem = word[..^(ending.Length - Math.Min(marks, others))];
        string doubled = others > marks ? new string(stem[^1], others - marks) : "";
        return stem + doubled + other[others..];
    }

    /// <param name="Ending">What the base form ends in; a tilde stands for a consonant.</param>
    /// <param name="Becomes">What stands in its place in the form.</param>
    private readonly record struct Rule(string Ending, string Becomes)
    {
        public int AddedLetters { get; } = Becomes.Length - Becomes.Count(Consonant);
    }
}
