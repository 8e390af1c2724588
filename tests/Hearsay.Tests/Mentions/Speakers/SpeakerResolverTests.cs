using System.Collections.Immutable;
using System.Text;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Mentions.Speakers;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Mentions.Speakers;

public class SpeakerResolverTests
{
    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());

    [Fact]
    public void Statements_of_one_speaker_share_one_record()
    {
        ImmutableArray<ResolvedSpeaker> found = Resolve("Ada Wren spoke. Wren said no. She left.", "Ada Wren", "Wren",
            "She");
        Assert.Same(found[0].Speaker, found[1].Speaker);
        Assert.Same(found[0].Speaker, found[2].Speaker);
    }

    [Fact]
    public void A_pronoun_points_to_the_mention_it_refers_back_to()
    {
        const string Text = "Ada Wren spoke. She left.";
        Assert.Equal(new Span(0, 8), Resolve(Text, "Ada Wren", "She")[1].Mention);
    }

    [Fact]
    public void A_quotation_that_runs_on_keeps_its_speaker()
    {
        const string Text = "“The dam will hold,” Ada Wren said. “We looked at it.\n“We shall look again.”";
        AnalyzedText text = Analyze(Text);
        int second = Text.IndexOf("“We shall", StringComparison.Ordinal);
        Statement first = StatementOf(new Span(21, 29)) with { Content = [new Span(0, 20)] };
        Statement running = StatementOf() with { Content = [new Span(second, Text.Length)] };
        Assert.Equal("Ada Wren", new SpeakerResolver().Resolve(text, [first, running])[1].Speaker.Name);
    }

    [Fact]
    public void A_statement_without_any_source_has_nobody()
    {
        ResolvedSpeaker found = new SpeakerResolver().Resolve(Analyze("The dam will hold."), [StatementOf()])[0];
        Assert.Equal((SpeakerKind.Unresolved, null), (found.Speaker.Kind, found.Mention));
    }

    [Fact]
    public void No_statements_give_no_speakers() =>
        Assert.Empty(new SpeakerResolver().Resolve(Analyze("Ada Wren spoke."), []));

    [Fact]
    public void Resolving_twice_gives_the_same()
    {
        const string Text = "Ada Wren met Paul Orlan. He said no. She said yes. They left.";
        string[] sources = ["He", "She", "They"];
        Assert.Equal(Resolve(Text, sources).Select(found => found.Speaker.Name),
            Resolve(Text, sources).Select(found => found.Speaker.Name));
    }

    private static readonly Dictionary<string, string> HostileTexts = new()
    {
        { "a run of capitalised words", Repeat(i => $"Xa{i % 7}b Yc{i} ", 30_000) },
        { "distinct people of one surname", Repeat(i => $"Qu{i}n Smith spoke. ", 10_000) },
        { "one bare surname over and over",
            "Ada Smith and Paul Smith spoke. " + Repeat(_ => "Smith said no. ", 10_000) },
        { "pronouns", "Ada Wren met Paul Orlan. " + Repeat(i =>
            i % 2 == 0 ? "He said no. " : "She said no. ", 10_000) },
        { "titles without names", Repeat(_ => "President Prime Minister Sen. ", 10_000) },
        { "descriptions", "President Ada Wren spoke. " + Repeat(_ => "The president said no. ", 10_000) },
        { "commas", "Ada Wren" + Repeat(_ => ", the minister", 20_000) },
        { "surnames one letter apart", Repeat(i =>
            $"Ann Smithers{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))} spoke. ", 5_000) },
    };

    public static TheoryData<string> Hostile => [.. HostileTexts.Keys];

    /// <summary>Ends within the patience of a test run only where no step is quadratic in these lengths.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    [Slow]
    public void Hostile_text_gives_a_speaker_for_every_statement(string kind)
    {
        string value = HostileTexts[kind];
        AnalyzedText text = new TextAnalyzer(LanguagePack.English, new NounTagger()).Analyze(new SourceText(value),
            [new Span(0, value.Length)]);
        ImmutableArray<Statement> statements = [.. text.Tokens.Where((_, i) => i % 4 == 0).Take(20_000).Select(token =>
            StatementOf(token.Span))];
        Assert.True(new SpeakerResolver().Resolve(text, statements).Length == statements.Length, kind);
    }

    private static string Repeat(Func<int, string> piece, int count) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, i) => text.Append(piece(i))).ToString();

    private static AnalyzedText Analyze(string value)
    {
        var text = new SourceText(value);
        return Analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
    }

    private static ImmutableArray<ResolvedSpeaker> Resolve(string value, params string[] sources)
    {
        int from = 0;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (string source in sources)
        {
            int start = value.IndexOf(source, from, StringComparison.Ordinal);
            statements.Add(StatementOf(new Span(start, start + source.Length)));
            from = start + source.Length;
        }

        return new SpeakerResolver().Resolve(Analyze(value), statements.ToImmutable());
    }

    private static Statement StatementOf(params Span[] source) =>
        new([.. source], [], [], StatementKind.Indirect, Act.Said, Modality.Asserted, []);

    /// <summary>Tags by case alone, so that hostile texts cost the resolver and not the tagger.</summary>
    private sealed class NounTagger : ITagger
    {
        public void Tag(SourceText text, ReadOnlySpan<Span> tokens, System.Span<PartOfSpeech> tags)
        {
            for (int i = 0; i < tokens.Length; i++)
                tags[i] = char.IsUpper(text[tokens[i].Start]) ? PartOfSpeech.Propn
                    : char.IsLetter(text[tokens[i].Start]) ? PartOfSpeech.Noun : PartOfSpeech.Punct;
        }
    }
}
