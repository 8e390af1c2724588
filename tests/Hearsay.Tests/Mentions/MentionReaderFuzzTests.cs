using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions.Conditions;
using Hearsay.Mentions.Quantities;
using Hearsay.Mentions.Times;
using Hearsay.Text;

namespace Hearsay.Tests.Mentions;

/// <summary>What strangers may send: every reader answers, with spans inside what it was asked to read.</summary>
public class MentionReaderFuzzTests
{
    private static readonly DateOnly Published = new(2025, 9, 5);

    private static readonly TextAnalyzer Untagged = new(LanguagePack.English, new NoTagger());

    private static readonly string[] Scraps =
    [
        "Friday", "Monday", "last", "next", "this", "week", "month", "ago", "the", "on", "in", "by", "May", "Sept", ".",
            ",",
        "-", "–", "'s", "’", "“", "”", "\"", "(", ")", "if", "unless", "until", "once", "should", "only", "after",
        "asked",
        "will", "would", "said", "to", "be", "may", "could", "likely", "one", "two", "twenty", "hundred", "thousand",
        "million", "dozen", "a", "and", "half", "of", "from", "between", "or", "more", "than", "at", "least", "5", "31",
        "2016",
        "99", "1,000", "4.3", "bn", "$", "€", "%", "percent", "people", "countries", "years", "1990s", "9/11", "F-16",
        ":", ";",
        "\n", " ", "…", "😀", "\uD83D", "\0", "İ", "ﬁ", "１", "٣", "\u200B", "31/12/9999", "9999-12-31",
    ];

    [Fact]
    public void Scraps_in_any_order_give_spans_inside_what_was_asked()
    {
        var random = new Random(20250905);
        for (int round = 0; round < 3000; round++)
        {
            var value = new StringBuilder();
            int count = random.Next(1, 30);
            for (int i = 0; i < count; i++)
                value.Append(Scraps[random.Next(Scraps.Length)]).Append(random.Next(4) > 0 ? " " : "");
            AnalyzedText text = MentionSpec.Analyze(round % 2 == 0 ? Untagged : Tagged(), value.ToString());
            int start = random.Next(text.Text.Length + 1);
            AssertInside(text, new Span(start, random.Next(start, text.Text.Length + 1)));
            AssertInside(text, MentionSpec.All(text));
        }
    }

    [Fact]
    public void No_expression_of_time_begins_where_none_may_open()
    {
        string[] scraps =
        [
            .. Scraps, .. LanguagePack.English.TimeVocabulary.OfTimes, .. LanguagePack.English.Numerals.Words.All,
            .. WordTable.Words("Languages/English/Calendar/time-words.tsv"),
        ];
        var random = new Random(20250906);
        int begun = 0;
        for (int round = 0; round < 5000; round++)
        {
            string value = string.Join(random.Next(8) > 0 ? " " : "", random.GetItems(scraps, 20));
            AnalyzedText text = MentionSpec.Analyze(Untagged, round % 3 > 0
                ? value : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(value));
            var words = WordSequence.In(text, MentionSpec.All(text));
            for (int at = 0; at < words.Count; at++)
            {
                if (!TimeGrammar.TryRead(words, at, out _)) continue;
                begun++;
                Assert.True(TimeGrammar.MayOpen(words, at), value);
            }
        }

        Assert.True(begun > 5000);
    }

    public static TheoryData<string, int> Hostile => new()
    {
        { "9", 200_000 },
        { "and ", 50_000 },
        { "if ", 50_000 },
        { "until until once should ", 20_000 },
        { "hundreds of ", 30_000 },
        { "two million and ", 30_000 },
        { "twenty-", 30_000 },
        { "1,000,", 30_000 },
        { "Monday to ", 30_000 },
        { "a million ", 30_000 },
        { "U.", 60_000 },
        { "'", 60_000 },
        { "(if he, ", 30_000 },
        { "more than at least ", 20_000 },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Endless_repetition_is_read_to_its_end(string piece, int count)
    {
        AnalyzedText text = MentionSpec.Analyze(Untagged, string.Concat(Enumerable.Repeat(piece, count)));
        AssertInside(text, MentionSpec.All(text));
    }

    [Fact]
    public void An_empty_text_holds_nothing()
    {
        AnalyzedText text = MentionSpec.Analyze("");
        Assert.Empty(Spans(text, new Span(0, 0)));
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        AnalyzedText text = MentionSpec.Analyze(
            "If more than 500 boats sail on Friday, two may sink, Orlan said last month.");
        ImmutableArray<Span> expected = [.. Spans(text, MentionSpec.All(text))];
        Assert.Equal(6, expected.Length);
        Parallel.For(0, 64, _ => Assert.Equal(expected, Spans(text, MentionSpec.All(text))));
    }

    private static void AssertInside(AnalyzedText text, Span within)
    {
        foreach (Span span in Spans(text, within))
        {
            Assert.True(within.Contains(span), $"{span} is not in {within}");
            Assert.False(span.IsEmpty);
        }
    }

    private static IEnumerable<Span> Spans(AnalyzedText text, Span within) =>
        TimeReader.Read(text, within, Published).Select(time => time.Span)
            .Concat(QuantityReader.Read(text, within).Select(quantity => quantity.Span))
            .Concat(ConditionReader.Read(text, within).Select(condition => condition.Span))
            .Concat(HedgeReader.Read(text, within).Select(hedge => hedge.Span));

    private static TextAnalyzer Tagged() => MentionSpec.TaggedAnalyzer;

    private sealed class NoTagger : ITagger
    {
        public void Tag(SourceText text, ReadOnlySpan<Span> tokens, System.Span<PartOfSpeech> tags) =>
            tags.Fill(PartOfSpeech.X);
    }
}
