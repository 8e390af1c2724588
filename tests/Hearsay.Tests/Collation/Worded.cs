using System.Collections.Immutable;
using Hearsay.Collation.Wordings;
using Hearsay.Languages.Wording;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>Wordings in a notation that shows all that they are compared by: “dam” is quoted, "the_" is a word of
/// grammar, "not!" a negation, "halt~1,3" belongs to two groups of synonyms, " … " parts two content spans, and
/// "(dam gate) such_" points back to a sentence with these words. Every other word weighs 1, a number a half.</summary>
internal sealed class Worded
{
    private const double RarityOfNumber = 0.5;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);

    public WeighedWording Weighed(string notation)
    {
        Wording wording = Of(notation);
        int[] TermsOf(IEnumerable<string> stems) => [.. stems.Distinct().Select(Term).Order()];
        int[] terms = TermsOf(wording.Words.Select(word => word.Stem));
        double WeightOf(int term) => wording.Words.First(word => Term(word.Stem) == term).Rarity;
        Dictionary<int, int[]> groups = Bare(notation).Select(GroupsOf).DistinctBy(one => one.Word)
            .ToDictionary(one => Term(one.Word), one => one.Groups);
        return new WeighedWording(
            wording, [.. wording.Words.Select(word => Term(word.Key))], terms, Array.ConvertAll(terms, WeightOf),
            Array.ConvertAll(terms, term => (IReadOnlyList<int>)groups[term]), TermsOf(wording.Context));
    }

    public static Wording Of(string notation)
    {
        var words = ImmutableArray.CreateBuilder<WordingWord>();
        bool isQuoted = false;
        int piece = 0, at = 0;
        foreach (string token in TokensOf(notation))
        {
            if (token == "…") piece++;
            else
            {
                isQuoted |= token[0] == '“';
                words.Add(Read(GroupsOf(token.Trim('“', '”')).Word, new Span(at, at + token.Length), piece, isQuoted));
                isQuoted &= token[^1] != '”';
            }

            at += token.Length + 1;
        }

        string context = notation.StartsWith('(') ? notation[1..notation.IndexOf(')', StringComparison.Ordinal)] : "";
        return new Wording(words.DrainToImmutable())
        {
            Context = [.. context.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static WordingWord Read(string word, Span span, int piece, bool isQuoted)
    {
        bool isFunction = word[^1] is '_' or '!';
        double rarity = isFunction ? WordRarity.OfFunctionWord : char.IsAsciiDigit(word[0]) ? RarityOfNumber : 1;
        return new WordingWord(span, piece, isQuoted, word, word, rarity) { IsNegation = word[^1] == '!' };
    }

    private static string[] TokensOf(string notation) =>
        notation[(notation.IndexOf(')', StringComparison.Ordinal) + 1)..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Bare(string notation) =>
        TokensOf(notation).Where(token => token != "…").Select(token => token.Trim('“', '”'));

    private static (string Word, int[] Groups) GroupsOf(string token)
    {
        string[] parts = token.Split('~');
        return (parts[0], parts.Length == 1 ? [] : [.. parts[1].Split(',').Select(int.Parse)]);
    }

    private int Term(string word)
    {
        if (!_terms.TryGetValue(word, out int term)) _terms.Add(word, term = _terms.Count);
        return term;
    }
}
