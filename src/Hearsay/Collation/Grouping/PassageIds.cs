using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Grouping;

/// <summary>The ids of passages and utterances. Statements of a witness that are equal in content and source are told
/// apart by their order.</summary>
internal sealed class PassageIds
{
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
        return StableId.Of(ordinal == 1 ? words : $"{words}\0\0{ordinal}");
    }

    /// <summary>The id of an utterance: from the ids of its passages, in whatever order.</summary>
    public static string OfUtterance(IEnumerable<string> passages) =>
        StableId.Of(string.Join('\n', passages.Order(StringComparer.Ordinal)));
}
