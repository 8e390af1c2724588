using System.Collections.Immutable;
using System.Text;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>How one passage is attributed, in the page's own words and ours beside them.</summary>
internal static class Attribution
{
    /// <summary>Source and cue in the order of the text ("said Voss"), " … " where other words stand between them;
    /// empty where the passage has neither.</summary>
    public static string Frame(Article article, Statement statement)
    {
        var frame = new StringBuilder();
        int end = -1;
        foreach (Span span in statement.Source.Concat(statement.Cue).Order())
        {
            if (!article.Text.Slice(span).ContainsAnyLetterOrDigit()) continue;
            if (end >= 0) frame.Append(AreNeighbours(article.Text, end, span.Start) ? " " : " … ");
            frame.Append(VisibleText.Of(article.Text, span));
            end = Math.Max(end, span.End);
        }

        return frame.ToString();
    }

    /// <summary>Frame, intermediaries and notes on one line; empty where there is nothing to say.</summary>
    public static string Line(Article article, ResolvedStatement resolved)
    {
        List<string> parts = [];
        if (Frame(article, resolved.Statement) is { Length: > 0 } frame) parts.Add(frame);
        if (Via(article, resolved.Statement.Chain) is { } via) parts.Add(via);
        parts.AddRange(Notes(article, resolved));
        return string.Join(" · ", parts);
    }

    /// <summary>"via state media, BBC (broadcaster)"; null where there is no intermediary.</summary>
    public static string? Via(Article article, ImmutableArray<Hop> chain) => chain.IsEmpty
        ? null
        : "via " + string.Join(", ", chain.Select(hop => Name(article, hop)));

    /// <summary>The modality where the frame's words do not show it, then the times, conditions and hedges of a
    /// passage, each as a short note.</summary>
    public static IEnumerable<string> Notes(Article article, ResolvedStatement resolved)
    {
        SourceText text = article.Text;
        if (ModalityNote(article, resolved) is { } modality) yield return modality;
        if (resolved.SaidAt is { } saidAt) yield return Time(text, saidAt);
        if (resolved.Posted is { } posted) yield return "posted: " + Time(text, posted);
        foreach (TimeMention time in resolved.Times) yield return "time: " + Time(text, time);
        foreach (Condition condition in resolved.Conditions)
            yield return $"condition: “{VisibleText.Of(text, condition.Span)}”";
        foreach (Hedge hedge in resolved.Hedges) yield return $"hedge: “{VisibleText.Of(text, hedge.Span)}”";
    }

    private static string? ModalityNote(Article article, ResolvedStatement resolved)
    {
        if (resolved.Modality is Modality.Asserted or Modality.Conditional) return null;
        string word = SchemaWords.Of(resolved.Modality), stem = word[..^2];
        return Frame(article, resolved.Statement).Contains(stem, StringComparison.OrdinalIgnoreCase) ? null : word;
    }

    /// <summary>A time as the page puts it, with the day it is resolved to: "Friday (5 September 2025)".</summary>
    public static string Time(SourceText text, TimeMention time) =>
        $"{VisibleText.Of(text, time.Span)} ({Dates.Of(time)})";

    /// <summary>Name, roles, and what kind of speaker it is where that is no person.</summary>
    public static string About(Speaker speaker)
    {
        IEnumerable<string> parts = Roles(speaker);
        string? kind = speaker.Kind switch
        {
            SpeakerKind.Person => null,
            SpeakerKind.Body when speaker.SpeaksFor is { } state => $"speaks for {VisibleText.Of(state)}",
            SpeakerKind.Body => "a body",
            SpeakerKind.Group => "a group",
            SpeakerKind.Document => "a document",
            SpeakerKind.Media => "media",
            SpeakerKind.Unnamed => "not named",
            _ => "not resolved",
        };
        return string.Join(", ", kind is null ? parts : parts.Append(kind));
    }

    /// <summary>The roles without those that another one says too: "President" beside "Russian president".</summary>
    private static IEnumerable<string> Roles(Speaker speaker)
    {
        string[] roles = [.. speaker.Roles.Select(role => VisibleText.Of(role))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        return roles.Where(role => !roles.Any(other =>
            other.Length > role.Length && other.Contains(role, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Name(Article article, Hop hop)
    {
        string name = VisibleText.Of(article.Text, hop.Span), kind = SchemaWords.Of(hop.Kind);
        return name.Contains(kind, StringComparison.OrdinalIgnoreCase) ? name : $"{name} ({kind})";
    }

    private static bool AreNeighbours(SourceText text, int end, int start) =>
        start <= end || text.Slice(new Span(end, start)).IsWhiteSpace();

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (char unit in text)
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)) return true;
        }

        return false;
    }
}
