using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Collation;
using Hearsay.Collation.Differences;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Reports;

/// <summary>Builds collated stories by hand, so that reports are tested without the stages before them. Pieces with the
/// same key are one statement; statements of several witnesses with the same key are one utterance, and
/// <c>key#2</c> is a second statement of one witness about it. Tags: <c>s</c> source, <c>c</c> cue (detail: modality),
/// <c>q</c> content, <c>h</c> hop (detail: kind), <c>if</c> condition, <c>may</c> hedge, <c>n</c> quantity (detail:
/// "minimum maximum unit", <c>-</c> where unbounded), <c>t</c> time in the content, <c>at</c> time it was said (detail:
/// day, "day/day", or nothing where unresolved).</summary>
internal sealed class StoryBuilder
{
    private readonly List<ReadArticle> _witnesses = [];
    private readonly Dictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);
    private readonly List<(string Key, Passage Passage)> _passages = [];
    private readonly Dictionary<(string Key, int A, int B), RelationLabel[]> _labels = [];

    public StoryBuilder Speaker(
        string key, string name, SpeakerKind kind = SpeakerKind.Person, string? role = null, string? speaksFor = null)
    {
        _speakers[key] = new Speaker(name, kind, [], role is null ? [] : [role], speaksFor);
        return this;
    }

    public StoryBuilder Speaker(string key, Speaker speaker)
    {
        _speakers[key] = speaker;
        return this;
    }

    /// <summary>Labels the relation of two witnesses' passages of one utterance; without this it is same-wording where
    /// the contents are equal and reworded where not. The evidence for a label is what the passages give.</summary>
    public StoryBuilder Relate(string key, int a, int b, params RelationLabel[] labels)
    {
        _labels[(key, a, b)] = labels;
        return this;
    }

    public StoryBuilder Witness(
        string id,
        string markup,
        string? outlet = null,
        string? published = null,
        string? title = null,
        bool isServed = true,
        IReadOnlyDictionary<string, JsonElement>? extra = null)
    {
        var read = new Markup(markup);
        DateOnly? day = published is null ? null : DateOnly.Parse(published);
        var page = new Page(id, id + ".txt", Encoding.UTF8.GetBytes(read.PageText), new(outlet, null, day, title))
        {
            Extra = extra ?? new Dictionary<string, JsonElement>(),
        };
        DecodedPage decoded = PageDecoder.Decode("utf-8", page.Bytes);
        var article = new Article(PageRecord.Of(page, decoded), KnownMetadata.Of(page, ArticleMetadata.Empty),
            [.. read.Blocks.Select(block => Aside(block, decoded.Text))],
            read.Text, read.Map)
        { Language = new RecognizedLanguage("en", isServed) };
        var statements = read.Marks.GroupBy(mark => mark.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Statement: Resolve(article.Text, group.Key, [.. group])))
            .OrderBy(one => one.Statement.Statement.Extent)
            .ToList();
        _passages.AddRange(statements.Select(one =>
            (KeyOf(one.Key), new Passage($"{id}.{one.Key}", _witnesses.Count, one.Statement))));
        var analysis = new AnalyzedText(LanguagePack.English, article.Text, [], [], [], []);
        _witnesses.Add(new ReadArticle(article, analysis, [.. statements.Select(one => one.Statement)]));
        return this;
    }

    public CollatedStory Build() => new(
        [.. _witnesses],
        [.. _passages.GroupBy(one => one.Key, one => one.Passage, StringComparer.Ordinal)
            .Select(group => Collate(group.Key, [.. group]))
            .OrderByDescending(utterance => utterance.Witnesses.Length)]);

    public ReadArticle BuildArticle() => _witnesses.Single();

    private static Block Aside(Block block, SourceText page) =>
        block.Text is null ? block with { Aside = page.Quote(block.Page) } : block;

    private static string KeyOf(string key) => key.Split('#')[0];

    private Utterance Collate(string key, ImmutableArray<Passage> passages)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (Passage a in passages)
        {
            foreach (Passage b in passages.Where(other => other.Witness > a.Witness))
            {
                if (a.Id.Contains('#') || b.Id.Contains('#')) continue;
                relations.Add(Relate(key, a, b));
            }
        }

        return new Utterance("u." + key, passages[0].Statement.Speaker, passages, relations.ToImmutable());
    }

    private Relation Relate(string key, Passage a, Passage b)
    {
        ImmutableArray<Variant> apparatus = WordDiff.Compare(
            _witnesses[a.Witness].Article.Text, a.Statement.Statement.Content,
            _witnesses[b.Witness].Article.Text, b.Statement.Statement.Content);
        bool same = apparatus.All(variant => variant.Kind == VariantKind.Agreement);
        RelationLabel[] labels = _labels.GetValueOrDefault((key, a.Witness, b.Witness))
            ?? [same ? RelationLabel.SameWording : RelationLabel.Reworded];
        return new Relation(a, b, [.. labels.SelectMany(label => Evidence(label, a, b, apparatus)), .. Forms(a, b)],
            apparatus);
    }

    private IEnumerable<Difference> Evidence(
        RelationLabel label, Passage a, Passage b, ImmutableArray<Variant> apparatus)
    {
        (ResolvedStatement one, ResolvedStatement other) = (a.Statement, b.Statement);
        return label switch
        {
            RelationLabel.SameWording => [],
            RelationLabel.Reworded => [new Rewording(IsOutsideQuotations: false)],
            RelationLabel.Truncated or RelationLabel.Expanded =>
            [new LengthDifference(label == RelationLabel.Expanded)],
            RelationLabel.WordingConflict => apparatus.Where(variant => variant.Kind != VariantKind.Agreement)
                .Select(variant => new WordingConflict(variant.A, variant.B)),
            RelationLabel.NumberConflict =>
                one.Quantities.Zip(other.Quantities).Select(pair => new NumberDifference(pair.First, pair.Second)),
            RelationLabel.TimeConflict => NumberConflicts.InTimes(one, other),
            RelationLabel.ConditionOrHedgeDropped => WeakeningDifferences.Of(one, other),
            RelationLabel.AttributionDiffers => AttributionDifferences.OfChains(
                one.Statement.Chain, _witnesses[a.Witness].Analysis, other.Statement.Chain,
                _witnesses[b.Witness].Analysis),
            _ => throw new ArgumentOutOfRangeException(nameof(label), label, "No story of the tests has it."),
        };
    }

    private IEnumerable<Difference> Forms(Passage a, Passage b) => NumberConflicts.InForm(
        a.Statement, _witnesses[a.Witness].Article.Text, b.Statement, _witnesses[b.Witness].Article.Text);

    private ResolvedStatement Resolve(SourceText text, string key, IReadOnlyList<Mark> marks)
    {
        ImmutableArray<Span> Spans(string tag) =>
            [.. marks.Where(mark => mark.Tag == tag).Select(mark => mark.Span).Order()];
        ImmutableArray<Span> content = Spans("q");
        string modality = marks.FirstOrDefault(mark => mark.Tag == "c")?.Detail ?? "";
        var chain = marks.Where(mark => mark.Tag == "h").Select(mark => new Hop(mark.Span, HopOf(mark.Detail)));
        var statement = new Statement(
            Spans("s"), Spans("c"), content, KindOf(text, content), Act.Said,
            modality.Length == 0 ? Modality.Asserted : Enum.Parse<Modality>(modality, ignoreCase: true), [.. chain]);
        return new ResolvedStatement(
            statement,
            _speakers[KeyOf(key)],
            statement.Source.IsEmpty ? null : statement.Source[0],
            marks.Where(mark => mark.Tag == "at").Select(Time).FirstOrDefault(),
            [.. marks.Where(mark => mark.Tag == "t").Select(Time)],
            [.. marks.Where(mark => mark.Tag == "n").Select(Number)],
            [.. Spans("if").Select(span => new Condition(span))],
            [.. Spans("may").Select(span => new Hedge(span))]);
    }

    private static HopKind HopOf(string words) => Enum.Parse<HopKind>(words.Replace(" ", ""), ignoreCase: true);

    private static TimeMention Time(Mark mark)
    {
        if (mark.Detail.Length == 0) return new TimeMention(mark.Span, null, null);
        string[] days = mark.Detail.Split('/');
        return new TimeMention(mark.Span, DateOnly.Parse(days[0]), DateOnly.Parse(days[^1]));
    }

    private static Quantity Number(Mark mark)
    {
        string[] words = mark.Detail.Split(' ');
        decimal? Bound(string word) => word == "-" ? null : decimal.Parse(word);
        return new Quantity(
            mark.Span, Bound(words[0]), Bound(words[1]), words[0] == "-"
            || words[1] == "-", false, words.ElementAtOrDefault(2));
    }

    private static StatementKind KindOf(SourceText text, ImmutableArray<Span> content)
    {
        bool IsMark(char unit) => unit is '"' or '“' or '”';
        if (content.All(span => IsMark(text[span.Start]))) return StatementKind.Direct;
        return content.Any(span => text.Quote(span).Any(IsMark)) ? StatementKind.Mixed : StatementKind.Indirect;
    }
}
