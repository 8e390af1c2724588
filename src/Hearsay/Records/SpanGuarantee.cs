using System.Collections.Immutable;
using System.Text;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Languages.Speech;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Records;

/// <summary>The rule that every report keeps: a span that is shown, mapped back, quotes the page exactly (runs of
/// white space are one), or its record is refused with an error that says so.</summary>
public static class SpanGuarantee
{
    /// <summary>True where <paramref name="span"/> of the article's text, mapped back, quotes the decoded page and
    /// the page's bytes.</summary>
    public static bool Holds(Article article, Span span)
    {
        if (span.End > article.Text.Length) return false;
        ImmutableArray<Span> origin = article.Map.ToOrigin(span);
        if (origin.Any(piece => piece.End > article.Decoded.Text.Length)) return false;
        return QuotesDecodedPage(article, span, origin)
            && origin.All(piece => QuotesBytes(article.Page, article.Decoded, piece));
    }

    /// <summary>One error for each block whose text, mapped back, does not quote the page.</summary>
    public static ImmutableArray<InputError> Check(Article article) =>
    [
        .. article.Blocks.Where(block => block.Text is { } text && !Holds(article, text)).Select(block => new InputError(
            article.Page.Location,
            $"characters {block.Text!.Value.Start} to {block.Text.Value.End}",
            "the article is refused because its text, mapped back, does not quote the page; this is a fault of Hearsay")),
    ];

    /// <summary>The article without the statements that break the guarantee, and one error for each of them.</summary>
    public static ReadArticle Hold(ReadArticle read, out ImmutableArray<InputError> refused)
    {
        ImmutableArray<InputError> errors = [.. read.Statements
            .Select(statement => Check(read.Article, statement))
            .OfType<InputError>()];
        refused = errors;
        return errors.IsEmpty
            ? read
            : read with { Statements = read.Statements.RemoveAll(one => Check(read.Article, one) is not null) };
    }

    /// <summary>The story without the passages that break the guarantee, and one error for each of them. An utterance
    /// that loses all its passages is gone.</summary>
    public static CollatedStory Hold(CollatedStory story, out ImmutableArray<InputError> refused)
    {
        var errors = ImmutableArray.CreateBuilder<InputError>();
        var witnesses = ImmutableArray.CreateBuilder<ReadArticle>(story.Witnesses.Length);
        foreach (ReadArticle witness in story.Witnesses)
        {
            witnesses.Add(Hold(witness, out ImmutableArray<InputError> ofWitness));
            errors.AddRange(ofWitness);
        }

        refused = errors.ToImmutable();
        if (refused.IsEmpty) return story;
        return story with
        {
            Witnesses = witnesses.MoveToImmutable(),
            Utterances =
            [
                .. story.Utterances.Select(utterance => Hold(story, utterance)).Where(one => !one.Passages.IsEmpty),
            ],
        };
    }

    private static Utterance Hold(CollatedStory story, Utterance utterance)
    {
        var kept = utterance.Passages
            .Where(passage => Check(story.Witnesses[passage.Witness].Article, passage.Statement) is null)
            .ToImmutableArray();
        var ids = kept.Select(passage => passage.Id).ToHashSet(StringComparer.Ordinal);
        return utterance with
        {
            Passages = kept,
            Relations = [.. utterance.Relations.Where(one => ids.Contains(one.A.Id) && ids.Contains(one.B.Id))],
        };
    }

    private static InputError? Check(Article article, ResolvedStatement statement)
    {
        foreach (Span span in SpansOf(statement))
        {
            if (Holds(article, span)) continue;
            return new InputError(
                article.Page.Location,
                $"characters {span.Start} to {span.End}",
                "a statement is refused because its words, mapped back, do not quote the page; this is a fault of Hearsay");
        }

        return null;
    }

    private static IEnumerable<Span> SpansOf(ResolvedStatement resolved)
    {
        Statement statement = resolved.Statement;
        return
        [
            .. statement.Source, .. statement.Cue, .. statement.Content,
            .. statement.Chain.Select(hop => hop.Span),
            .. resolved.Times.Select(time => time.Span),
            .. resolved.Quantities.Select(quantity => quantity.Span),
            .. resolved.Conditions.Select(condition => condition.Span),
            .. resolved.Hedges.Select(hedge => hedge.Span),
            .. Optional(resolved.SpeakerMention),
            .. Optional(resolved.SaidAt?.Span),
        ];
    }

    private static ReadOnlySpan<Span> Optional(Span? span) => span is { } there ? new[] { there } : [];

    /// <summary>Walks the span and its origin side by side: every unit must be the same, a run of white space stands
    /// for any other, and only white space may stand in the text without an origin.</summary>
    private static bool QuotesDecodedPage(Article article, Span span, ImmutableArray<Span> origin)
    {
        ReadOnlySpan<char> text = article.Text.Slice(span);
        int at = 0;
        foreach (Span piece in origin)
        {
            bool spaced = false;
            foreach (char unit in PageQuotation.Of(article, piece))
            {
                if (char.IsWhiteSpace(unit))
                {
                    spaced = true;
                    continue;
                }

                int skipped = WhiteSpaceAt(text[at..]);
                if (spaced && skipped == 0 && at > 0) return false;
                at += skipped;
                if (at == text.Length || text[at] != unit) return false;
                at++;
                spaced = false;
            }
        }

        return text[at..].IsWhiteSpace();
    }

    private static int WhiteSpaceAt(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsWhiteSpace(text[length])) length++;
        return length;
    }

    private static bool QuotesBytes(Page page, DecodedPage decoded, Span piece)
    {
        (int start, int end) = decoded.ByteMap.ToBytes(piece);
        if (start < 0 || end < start || end > page.Bytes.Length) return false;
        string? decodedAlone = DecodeAlone(decoded.Charset, page.Bytes.Span[start..end]);
        return decodedAlone is null || decoded.Text.Slice(piece).SequenceEqual(decodedAlone);
    }

    /// <summary>The bytes of a range as text; null for a charset in which a range cannot be read without what stands
    /// before it.</summary>
    private static string? DecodeAlone(string charset, ReadOnlySpan<byte> bytes) => charset.ToUpperInvariant() switch
    {
        "UTF-8" => Encoding.UTF8.GetString(bytes),
        "US-ASCII" => Encoding.ASCII.GetString(bytes),
        "ISO-8859-1" => Encoding.Latin1.GetString(bytes),
        "WINDOWS-1252" => Windows1252.Decode(bytes),
        "UTF-16" or "UTF-16LE" => Encoding.Unicode.GetString(bytes),
        "UTF-16BE" => Encoding.BigEndianUnicode.GetString(bytes),
        _ => null,
    };
}
