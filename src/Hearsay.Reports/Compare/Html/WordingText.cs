using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Compare.Html;

/// <summary>Writes the words of a wording: what it has otherwise than the base as inserted, and in its place what the
/// base has as deleted, where the two are close enough.</summary>
internal sealed class WordingText(StoryView view, HtmlWriter html)
{
    public void Write(UtteranceView utterance, WordingView wording)
    {
        Article article = view.ArticleOf(wording.Lead);
        Relation? relation = wording == utterance.Base ? null : wording.ToBase;
        ImmutableArray<Edit> edits = relation is { IsClose: true } ? EditsOf(relation) : [];
        ImmutableArray<Span> content = wording.Lead.Statement.Statement.Content;
        for (int i = 0; i < content.Length; i++)
        {
            if (i > 0) html.Text(" … ");
            Write(article.Text, content[i],
                edits.Where(edit => content[i].Contains(edit.At) || edit.At == content[i].End));
        }
    }

    private void Write(SourceText text, Span piece, IEnumerable<Edit> edits)
    {
        int at = piece.Start;
        foreach (Edit edit in edits)
        {
            if (edit.At < at || edit.Inserted is { } there && there.End > piece.End) continue;
            html.Text(text.Slice(new Span(at, edit.At)));
            at = edit.At;
            if (edit.Deleted is { } deleted)
            {
                if (at > piece.Start && !char.IsWhiteSpace(text[at - 1])) html.Text(" ");
                WriteChange("del", $"not here, but in {edit.BaseSiglum}:", deleted);
                if (edit.Inserted is not null || (at < piece.End && !char.IsWhiteSpace(text[at]))) html.Text(" ");
            }

            if (edit.Inserted is not { } inserted) continue;
            WriteChange("ins", "only here:", text.Quote(inserted));
            at = inserted.End;
        }

        html.Text(text.Slice(new Span(at, piece.End)));
    }

    private void WriteChange(string tag, string spoken, string words)
    {
        html.Open(tag).Element("span", $"[{spoken} ", ("class", "hidden")).Text(words);
        html.Element("span", "]", ("class", "hidden")).Close();
    }

    private ImmutableArray<Edit> EditsOf(Relation relation)
    {
        SourceText baseText = view.ArticleOf(relation.A).Text;
        string siglum = Sigla.Of(relation.A.Witness);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        int at = relation.B.Statement.Statement.Content is [var first, ..] ? first.Start : 0;
        foreach (Variant variant in relation.Apparatus)
        {
            if (variant.Kind != VariantKind.Agreement)
            {
                string? deleted = variant.A is { } had ? baseText.Quote(had) : null;
                edits.Add(new Edit(variant.B?.Start ?? at, variant.B, deleted, siglum));
            }

            if (variant.B is { } has) at = has.End;
        }

        return edits.ToImmutable();
    }

    /// <param name="At">Offset in the other's text where it stands.</param>
    private readonly record struct Edit(int At, Span? Inserted, string? Deleted, string BaseSiglum);
}
