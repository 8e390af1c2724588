using System.Security.Cryptography;
using System.Text;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation;

/// <summary>Ids that stay the same as long as the words do, whatever else the story holds: the beginning of a SHA-256 in
/// hexadecimal.</summary>
internal static class PassageIds
{
    /// <summary>48 bits: in a story of 4,000 passages two ids collide once in 35 million runs.</summary>
    private const int Digits = 12;

    /// <summary>One id for each statement of a witness: from the witness's id, content and source; statements that are
    /// equal in all three are told apart by their order.</summary>
    public static string[] Of(ReadArticle witness)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. witness.Statements.Select(statement => Of(witness, statement, seen))];
    }

    /// <summary>The id of an utterance: from the ids of its passages, in whatever order.</summary>
    public static string OfUtterance(IEnumerable<string> passages) =>
        Hash(string.Join('\n', passages.Order(StringComparer.Ordinal)));

    private static string Of(ReadArticle witness, ResolvedStatement resolved, Dictionary<string, int> seen)
    {
        SourceText text = witness.Article.Text;
        string words = string.Join('\0', [
            witness.Article.Id,
            .. resolved.Statement.Content.Select(text.Quote),
            "",
            .. resolved.Statement.Source.Select(text.Quote)]);
        int ordinal = seen[words] = seen.GetValueOrDefault(words) + 1;
        return Hash(ordinal == 1 ? words : $"{words}\0\0{ordinal}");
    }

    private static string Hash(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Digits];
}
