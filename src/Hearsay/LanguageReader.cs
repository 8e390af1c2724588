using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Turns;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Statements.Evidence;
using Hearsay.Text;

namespace Hearsay;

/// <summary>The stages that know one language, with its models. Thread-safe.</summary>
internal sealed class LanguageReader
{
    private const string TaggerModel = "tagger.bin";

    private readonly TextAnalyzer _analyzer;
    private readonly StatementReader _statements;
    private readonly MentionResolver _mentions = new();

    /// <exception cref="InvalidOperationException">The language has no tagger.</exception>
    public LanguageReader(LanguagePack language) : this(language, TaggerOf(language), new StatementReader(language))
    {
    }

    /// <summary>With another tagger or another reader of statements.</summary>
    public LanguageReader(LanguagePack language, ITagger tagger, StatementReader statements)
    {
        _analyzer = new TextAnalyzer(language, tagger);
        _statements = statements;
    }

    private static PerceptronTagger TaggerOf(LanguagePack language)
    {
        using Stream model = language.Files.OpenModel(TaggerModel)
            ?? throw new InvalidOperationException($"The language {language.Tag} has no model {TaggerModel}.");
        return PerceptronTagger.Load(model, TaggerModel);
    }

    /// <summary>Reads an article that is in the language.</summary>
    /// <param name="done">Is told the name of each stage when it is done, for measuring.</param>
    public ReadArticle Read(Article article, Action<string>? done)
    {
        // 3. Paragraphs, sentences, tagged tokens, words, quotations.
        Span[] paragraphs = [.. article.ReadBlocks.Select(block => block.Text!.Value)];
        AnalyzedText analysis = _analyzer.Analyze(article.Text, paragraphs);
        done?.Invoke("analysis");

        // 4. Who said what: sources, cues, contents, chains.
        ImmutableArray<Turn> turns = TurnReader.Read(article.Text, paragraphs, analysis.Language);
        ImmutableArray<Statement> statements = _statements.Read(
            analysis, article.ReadBlocks, article.Metadata.Outlet?.Value, turns);
        done?.Invoke("statements");

        // 5. Who is who; times, quantities, conditions, hedges.
        var read = ReadArticle.Of(article, analysis, _mentions.Resolve(article, analysis, statements, turns));
        done?.Invoke("mentions");
        return read;
    }

    public ImmutableArray<SentenceEvidence> Explain(ReadArticle read, Span passage) =>
        _statements.Explain(read.Analysis, [.. read.Statements.Select(resolved => resolved.Statement)], passage);
}
