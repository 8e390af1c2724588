using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>Lines of a transcript: "WREN: The bridge is old." A name in capitals and a colon open the paragraph; one
/// line of the kind alone is taken for a label ("UPDATE: ..."), a label stands before one speaker's words
/// alone.</summary>
internal sealed class TranscriptLines
{
    private const int MaximumNameTokens = 4;

    private readonly TokenView _view;
    private readonly int _lines;

    public TranscriptLines(TokenView view)
    {
        _view = view;
        _lines = view.Analysis.Paragraphs.Count(paragraph => ColonOf(paragraph) > 0);
    }

    /// <summary>The statement of a paragraph that is such a line, or null.</summary>
    public Draft? Read(Paragraph paragraph)
    {
        if (_lines < 2 || ColonOf(paragraph) is var colon && colon < 0) return null;
        int end = _view.Analysis.Sentences[paragraph.EndSentence - 1].EndToken;
        if (colon + 1 >= end) return null;
        int first = FirstOf(paragraph);
        return new Draft
        {
            Source = [_view.Cover(first, colon)],
            Cue = [_view.Span(colon)],
            Content = [_view.Cover(colon + 1, end)],
            Act = Act.Said,
            Modality = Modality.Asserted,
            Sentence = new TokenRange(first, end),
        };
    }

    private int FirstOf(Paragraph paragraph)
    {
        int first = _view.Analysis.Sentences[paragraph.FirstSentence].FirstToken;
        return WordCharacters.IsDoubleQuote(_view.First(first)) ? first + 1 : first;
    }

    /// <summary>The token of the colon after a name in capitals, or -1.</summary>
    private int ColonOf(Paragraph paragraph)
    {
        if (paragraph.FirstSentence == paragraph.EndSentence) return -1;
        int first = FirstOf(paragraph), limit = Math.Min(first + MaximumNameTokens + 1, _view.Count);
        for (int i = first; i < limit; i++)
        {
            if (_view.Is(i, ":")) return i > first ? i : -1;
            if (!IsCapitals(_view.Analysis.Word(i))) return -1;
        }

        return -1;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c) || char.IsDigit(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters > 1 || word is ".";
    }
}
