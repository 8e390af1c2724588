using Hearsay.Articles;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Languages;

/// <summary>A second language needs no change of code: Velish, invented, is the folder <c>Mini</c> of six small tables.
/// It has no models, no calendar and no names of its own, and is read by its rules.</summary>
public class MiniLanguageTests
{
    private static readonly LanguagePack Velish = new("qvl", new FolderPackFiles("tests/Hearsay.Tests/Languages/Mini"));

    private static readonly LanguageReader Reader = new(Velish, new VelishTagger(), new StatementReader(Velish));

    [Fact]
    public void Its_statements_are_found_with_speaker_condition_hedge_and_number()
    {
        ReadArticle read = Read("Mira Voss dirin ke tri mil ponti eble kolapsan se pluvo venan.");
        ResolvedStatement one = Assert.Single(read.Statements);
        Assert.Equal("Mira Voss", one.Speaker.Name);
        Assert.Equal("dirin", Quote(read, one.Statement.Cue[0]));
        Assert.Equal("ke tri mil ponti eble kolapsan se pluvo venan", Quote(read, one.Statement.Content[0]));
        Assert.Equal("se pluvo venan", Quote(read, Assert.Single(one.Conditions).Span));
        Assert.Equal("eble", Quote(read, Assert.Single(one.Hedges).Span));
        Assert.Equal(3000, Assert.Single(one.Quantities).Minimum);
    }

    [Fact]
    public void Its_quotations_are_found_without_a_word_of_english()
    {
        ReadArticle read = Read("“Nul ponto kolapsan,” dirin Odo Lind.");
        ResolvedStatement one = Assert.Single(read.Statements);
        Assert.Equal("Odo Lind", one.Speaker.Name);
        Assert.Equal(StatementKind.Direct, one.Statement.Kind);
    }

    [Fact]
    public void A_verb_puts_its_content_as_its_row_says() =>
        Assert.Equal(Modality.Denied, Assert.Single(Read("Odo Lind neiin ke ponto kolapsan.").Statements)
        .Statement.Modality);

    [Fact]
    public void English_words_mean_nothing_in_it() =>
        Assert.Empty(Read("Mira Voss said that the bridge fell if rain came.").Statements);

    private static ReadArticle Read(string text)
    {
        var page = new Page("v", "v", System.Text.Encoding.UTF8.GetBytes(text), PageMetadata.Unknown);
        Article article = new ArticleReader().Read(page, raw: true).Article!;
        return Reader.Read(article, null);
    }

    private static string Quote(ReadArticle read, Span span) => read.Article.Text.Quote(span);

    /// <summary>A language as a folder of tables.</summary>
    private sealed class FolderPackFiles(string folder) : PackFiles
    {
        public override IEnumerable<string[]> Rows(string table)
        {
            string path = Checkout.PathOf($"{folder}/{table}.tsv");
            return File.Exists(path)
                ? File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
                : [];
        }

        public override Stream? OpenModel(string model) => null;
    }

    /// <summary>Verbs by their endings, names by their capitals.</summary>
    private sealed class VelishTagger : ITagger
    {
        public void Tag(SourceText text, ReadOnlySpan<Span> tokens, System.Span<PartOfSpeech> tags)
        {
            for (int i = 0; i < tokens.Length; i++) tags[i] = Of(text.Quote(tokens[i]));
        }

        private static PartOfSpeech Of(string word) =>
            !char.IsLetterOrDigit(word[0]) ? PartOfSpeech.Punct
            : char.IsUpper(word[0]) ? PartOfSpeech.Propn
            : word.EndsWith("in", StringComparison.Ordinal) || word.EndsWith("an", StringComparison.Ordinal)
            ? PartOfSpeech.Verb
            : word is "ke" or "se" ? PartOfSpeech.Sconj
            : word is "tri" or "mil" ? PartOfSpeech.Num
            : PartOfSpeech.Noun;
    }
}
