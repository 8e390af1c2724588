using System.Collections.Immutable;
using System.Text;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

/// <summary>Builds a witness out of passages as specs/collation writes them, one paragraph each, so that a collation is
/// tested apart from the stages before it.</summary>
internal sealed class Told(string id)
{
    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, new Untagged());

    private readonly StringBuilder _text = new();
    private readonly List<Func<AnalyzedText, ResolvedStatement>> _statements = [];

    /// <summary>Words of the outlet's own, before the next passage.</summary>
    public Told Narrate(string words)
    {
        _text.Append(words).Append(' ');
        return this;
    }

    /// <param name="passage">"speaker | cue | content | extras".</param>
    public Told Say(string passage)
    {
        string[] parts = [.. passage.Split('|').Select(part => part.Trim())];
        var content = ImmutableArray.CreateBuilder<Span>();
        string[] pieces = parts[2].Split(" … ");
        content.Add(Append(pieces[0]));
        ImmutableArray<Span> source = [Append(NameIn(parts[0]))];
        ImmutableArray<Span> cue = [Append(parts[1])];
        content.AddRange(pieces.Skip(1).Select(Append));
        _text.Append('\n');
        string[] extras = parts.Length > 3 ? [.. parts[3].Split(';').Select(extra => extra.Trim())] : [];
        Span extent = content.Concat(cue).Aggregate(Span.Cover);
        _statements.Add(analysis => Resolve(
            analysis, SpeakerOf(parts[0]),
            new Statement(source, cue, content.ToImmutable(), default, Act.Said, default, []),
            extent, extras));
        return this;
    }

    public ReadArticle Build()
    {
        var text = new SourceText(_text.ToString());
        var page = new Page(id, id, Encoding.UTF8.GetBytes(text.Value), PageMetadata.Unknown);
        var article = new Article(
            PageRecord.Of(page, PageDecoder.Decode("utf-8", page.Bytes)), ArticleMetadata.Empty, [], text,
                OffsetMap.Identity(text.Length))
        { Language = new RecognizedLanguage("en", IsServed: true) };
        AnalyzedText analysis = Analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
        return new ReadArticle(article, analysis, [.. _statements.Select(statement => statement(analysis))]);
    }

    /// <summary>"Mara Venn (mayor)", "the Harbour Board", "? an official".</summary>
    public static Speaker SpeakerOf(string words)
    {
        int bracket = words.IndexOf('(', StringComparison.Ordinal);
        ImmutableArray<string> roles = bracket < 0 ? [] : [words[(bracket + 1)..^1]];
        string name = NameIn(words);
        SpeakerKind kind = words[0] == '?' ? SpeakerKind.Unresolved
            : name.StartsWith("the ", StringComparison.Ordinal) ? SpeakerKind.Body
            : SpeakerKind.Person;
        return new Speaker(name, kind, [], roles);
    }

    private static string NameIn(string words) => words.Split('(')[0].TrimStart('?').Trim();

    private Span Append(string words)
    {
        var span = new Span(_text.Length, _text.Length + words.Length);
        _text.Append(words).Append(' ');
        return span;
    }

    private static ResolvedStatement Resolve(
        AnalyzedText analysis, Speaker speaker, Statement statement, Span extent, string[] extras)
    {
        Span Find(string words) => new(
            analysis.Text.Value.IndexOf(words, extent.Start, StringComparison.Ordinal) is var at and >= 0
                ? at : throw new FormatException($"The passage lacks: {words}"), at + words.Length);
        IEnumerable<(string[] Head, Span Span)> Extras(string name) => extras
            .Where(extra => extra.StartsWith(name, StringComparison.Ordinal))
            .Select(extra => (extra[..extra.IndexOf(':', StringComparison.Ordinal)].Split(' '),
                name == "modality" ? default
                : Find(extra[(extra.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())));
        TimeMention Time(string[] head, Span span) => head[1] == "?"
            ? new TimeMention(span, null, null)
            : new TimeMention(span, DateOnly.Parse(head[1].Split('/')[0]), DateOnly.Parse(head[1].Split('/')[^1]));
        string? modality = extras.Where(extra => extra.StartsWith("modality", StringComparison.Ordinal))
            .Select(extra => extra.Split(':')[1].Trim()).SingleOrDefault();
        return new ResolvedStatement(
            statement with
            {
                Kind = KindOf(analysis.Text, statement.Content),
                Modality = modality is null ? Modality.Asserted : Enum.Parse<Modality>(modality, ignoreCase: true),
                Chain = [.. Extras("hop").Select(hop => new Hop(
                    hop.Span, hop.Head.Length > 1 ? Enum.Parse<HopKind>(hop.Head[1]) : HopKind.NewsOutlet))],
            },
            speaker,
            statement.Source[0],
            Extras("said").Select(said => Time(said.Head, said.Span)).FirstOrDefault(),
            [.. Extras("day").Select(day => Time(day.Head, day.Span))],
            [.. Extras("number").Select(number => new Quantity(
                number.Span, decimal.Parse(number.Head[1]), decimal.Parse(number.Head[1]), false, false,
                number.Head[2]))],
            [.. Extras("condition").Select(condition => new Condition(condition.Span))],
            [.. Extras("hedge").Select(hedge => new Hedge(hedge.Span))]);
    }

    private static StatementKind KindOf(SourceText text, ImmutableArray<Span> content)
    {
        if (content.All(span => text[span.Start] is '"' or '“')) return StatementKind.Direct;
        return content.Any(span => text.Slice(span).IndexOfAny('"', '“') >= 0)
            ? StatementKind.Mixed : StatementKind.Indirect;
    }

    private sealed class Untagged : ITagger
    {
        public void Tag(SourceText text, ReadOnlySpan<Span> tokens, System.Span<PartOfSpeech> tags) =>
            tags.Fill(PartOfSpeech.X);
    }
}
