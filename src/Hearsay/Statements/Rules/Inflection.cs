namespace Hearsay.Statements.Rules;

/// <summary>English inflection, regular but for the forms a word list gives.</summary>
internal static class Inflection
{
    /// <summary>Every form of a verb with its kind; past and participle are both given where they are alike.</summary>
    /// <param name="irregular">Third person, past, participle and -ing form separated by spaces, alternatives by "|";
    /// empty for a regular verb.</param>
    public static IEnumerable<(string Form, VerbForm Kind)> VerbForms(string lemma, string irregular)
    {
        yield return (lemma, VerbForm.Base);
        string[] forms = irregular.Length > 0
            ? irregular.Split(' ')
            : [Third(lemma), Past(lemma), Past(lemma), Ing(lemma)];
        VerbForm[] kinds = [VerbForm.Third, VerbForm.Past, VerbForm.Participle, VerbForm.Ing];
        for (int i = 0; i < kinds.Length; i++)
            foreach (string form in forms[i].Split('|')) yield return (form, kinds[i]);
    }

    /// <summary>The regular plural of a noun.</summary>
    public static string Plural(string noun) => Third(noun);

    private static string Third(string lemma) => lemma switch
    {
        _ when EndsInConsonantY(lemma) => lemma[..^1] + "ies",
        [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h'] => lemma + "es",
        _ => lemma + "s",
    };

    private static string Past(string lemma) => lemma switch
    {
        _ when EndsInConsonantY(lemma) => lemma[..^1] + "ied",
        [.., 'e'] => lemma + "d",
        _ => lemma + "ed",
    };

    private static string Ing(string lemma) => lemma switch
    {
        [.., 'e', 'e'] or [.., 'y'] => lemma + "ing",
        [.., 'i', 'e'] => lemma[..^2] + "ying",
        [.., 'e'] => lemma[..^1] + "ing",
        _ => lemma + "ing",
    };

    private static bool EndsInConsonantY(string lemma) => lemma is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'];
}
