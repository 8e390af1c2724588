using System.Security.Cryptography;
using System.Text;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Grouping;

/// <summary>Ids that stay the same as long as the words do, whatever else the story holds: the beginning of a SHA-256
/// in hexadecimal. Statements of a witness that are equal in content and source are told apart by their
/// order.</summary>
internal sealed class PassageIds
{
    /// <summary>48 bits: in a story of 4,000 passages two ids collide once in 35 million runs.</summary>
    private const int Digits = 12;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The id of the next passage of a witness; passages must come in the order of its text.</summary>
    public string Next(ReadArticle witness, ResolvedStatement resolved)
    {
        SourceText text = witness.Article.Text;
        string words = string.Join('\0', [
            witness.Article.Id,
            .. resolved.Statement.Content.Select(text.Quote),
            "",
            .. resolved.Statement.Source.Select(text.Quote)]);
        int ordinal = _seen[words] = _seen.GetValueOrDefault(words) + 1;
        return Hash(ordinal == 1 ? words : $"{words}\0\0{ordinal}");
    }

    /// <summary>The id of an utterance: from the ids of its passages, in whatever order.</summary>
    public static string OfUtterance(IEnumerable<string> passages) =>
        Hash(string.Join('\n', passages.Order(StringComparer.Ordinal)));

    private static string Hash(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Digits];
}
