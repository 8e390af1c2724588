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

namespace Hearsay.Training.Evaluation;

/// <summary>Turns the passages of a gold story into the records that a collation takes, so that it can be scored apart
/// from the stages before it.</summary>
internal static class GoldReadArticles
{
    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, new NoTagger());

    /// <summary>One record an article, with a statement for every passage that the gold knows: of utterances, single
    /// ones and the sides of hard negatives.</summary>
    public static ImmutableArray<ReadArticle> From(GoldStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        ILookup<string, GoldPassage> passages = Passages(story).ToLookup(passage => passage.Article);
        var names = Passages(story).SelectMany(passage => passage.Speaker?.Split(" / ") ?? []).Distinct();
        Speaker[] speakers = [.. names.Select(name => Named(name, story))];
        return [.. story.Articles.Select(article => From(article, passages[article.Id], speakers))];
    }

    /// <summary>Wraps a text that needs no cleaning as an article.</summary>
    public static Article Article(GoldArticle gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var metadata = new PageMetadata(gold.Outlet, null, gold.Published, null);
        var page = new Page(gold.Id, gold.Id, Encoding.UTF8.GetBytes(gold.Text.Value), metadata);
        return new Article(
            PageRecord.Of(page, PageDecoder.Decode("utf-8", page.Bytes)),
            KnownMetadata.Of(page, ArticleMetadata.Empty), [], gold.Text,
            OffsetMap.Identity(gold.Text.Length))
        { Language = new RecognizedLanguage(LanguagePack.English.Tag, IsServed: true) };
    }

    private static IEnumerable<GoldPassage> Passages(GoldStory story) =>
    [
        .. story.Utterances.SelectMany(utterance => utterance.Passages),
        .. story.Singles,
        .. story.HardNegatives.SelectMany(pair => new[] { pair.A, pair.B }),
    ];

    private static ReadArticle From(GoldArticle gold, IEnumerable<GoldPassage> passages, Speaker[] speakers)
    {
        AnalyzedText analysis = Analyzer.Analyze(gold.Text, TextAnalyzer.ParagraphsOf(gold.Text));
        var statements = new List<ResolvedStatement>();
        foreach (GoldPassage passage in passages)
        {
            bool isKnown = statements.Exists(known => known.Statement.Content[0].Overlaps(passage.Content[0]));
            if (isKnown && passage.Speaker is null) continue;
            statements.Add(Resolve(analysis, passage, speakers));
        }

        return new ReadArticle(
            Article(gold), analysis, [.. statements.OrderBy(statement => statement.Statement.Content[0])]);
    }

    private static ResolvedStatement Resolve(AnalyzedText analysis, GoldPassage passage, Speaker[] speakers)
    {
        StatementKind kind = KindOf(analysis, passage.Content);
        var statement = new Statement(
            passage.Source, passage.Cue, passage.Content, kind, Act.Said, Modality.Asserted, []);
        return new ResolvedStatement(statement, SpeakerOf(analysis, passage, speakers), null, null, [], [], [], []);
    }

    /// <summary>From the quotations that the words of the content stand in.</summary>
    private static StatementKind KindOf(AnalyzedText analysis, ImmutableArray<Span> content)
    {
        int words = 0, quoted = 0;
        foreach (Token token in analysis.Tokens)
        {
            if (!char.IsLetterOrDigit(analysis.Text[token.Span.Start])) continue;
            if (!content.Any(span => span.Contains(token.Span))) continue;
            words++;
            if (analysis.Quotations.Any(quotation => quotation.Span.Contains(token.Span))) quoted++;
        }

        return quoted == 0 ? StatementKind.Indirect : quoted == words ? StatementKind.Direct : StatementKind.Mixed;
    }

    /// <summary>The gold's speaker; where it names several ("Kim Jong Un / KCNA"), the one that the source span
    /// fits, or a body by the source's own words; for the side of a hard negative, whoever its sentence
    /// names.</summary>
    private static Speaker SpeakerOf(AnalyzedText analysis, GoldPassage passage, Speaker[] speakers)
    {
        if (passage.Speaker is null)
        {
            Span sentence = analysis.Sentences[analysis.SentenceAt(passage.Content[0].Start)].Span;
            string around = analysis.Text.Quote(sentence)
                .Replace(analysis.Text.Quote(passage.Content[0]), "", StringComparison.Ordinal);
            return Array.Find(speakers, speaker => MentionsSurname(around, speaker.Name)) ?? Unresolved("");
        }

        string[] names = passage.Speaker.Split(" / ");
        if (names.Length == 1) return speakers.First(speaker => speaker.Name == passage.Speaker);
        string source = passage.Source.IsEmpty ? "" : analysis.Text.Quote(passage.Source[0]);
        return Array.Find(names, name => MentionsSurname(source, name)) is { } fitting
            ? speakers.First(speaker => speaker.Name == fitting)
            : source.Any(char.IsUpper) ? new Speaker(source, SpeakerKind.Body, [], []) : Unresolved(source);
    }

    private static bool MentionsSurname(string text, string name) =>
        text.Contains(name.Split(' ') is ["Kim", ..] ? "Kim" : name.Split(' ')[^1], StringComparison.Ordinal);

    private static Speaker Unresolved(string mention) => new(mention, SpeakerKind.Unresolved, [], []);

    private static Speaker Named(string name, GoldStory story)
    {
        bool isPerson = name.Split(' ') is { Length: 2 or 3 } words && words.All(word => char.IsUpper(word[0]));
        return isPerson
            ? new Speaker(name, SpeakerKind.Person, [],
            [.. story.Articles.Select(article => RoleBefore(name, article.Text.Value))
                .Where(role => role.Length > 0).Distinct()])
            : new Speaker(name, SpeakerKind.Body, [], []);
    }

    /// <summary>The words of the same line before the name, three at most: "North Korean dictator".</summary>
    private static string RoleBefore(string name, string text)
    {
        int at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return "";
        string line = text[(text.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1)..at];
        return string.Join(' ', line.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).TakeLast(3));
    }

    private sealed class NoTagger : ITagger
    {
        public void Tag(SourceText text, ReadOnlySpan<Span> tokens, System.Span<PartOfSpeech> tags) =>
            tags.Fill(PartOfSpeech.X);
    }
}
