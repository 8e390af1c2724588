using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Reads whose turn it is, paragraph by paragraph: interviews, transcripts, posts, letters, the entries of a
/// live page. One line tells nothing ("UPDATE: ...", "Director: ..."); turns are found by how labels repeat and
/// alternate, and by whether they name somebody. Thread-safe.</summary>
internal static class TurnReader
{
    /// <summary>The turns in text order. An entry may hold others; apart from that no two share a paragraph.</summary>
    /// <param name="lines">The paragraphs, in order.</param>
    public static ImmutableArray<Turn> Read(SourceText text, IReadOnlyList<Span> lines, LanguagePack language)
    {
        var page = new TurnPage(text, lines, language);
        var turns = new List<Turn>();
        if (page.Labels.Any(label => label.Form is not LabelForm.None))
        {
            EntryTurns.Read(page, turns);
            PostTurns.Read(page, turns);
            LetterTurns.Read(page, turns);
            new DialogueTurns(page).Read(turns);
            ClaimTurns.Read(page, turns);
        }

        if (!turns.Exists(turn => turn.IsVerbatim)) QuestionTurns.Read(page, turns);
        return [.. turns.OrderBy(turn => turn.Extent)];
    }
}
