using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Tests.Language.Names;

public class NameLabelsTests
{
    private static readonly AnalyzedText Text = Analyze("Ada Lind met Ostrava Ostrava Steel.");

    [Fact]
    public void Names_come_back_from_their_labels()
    {
        ImmutableArray<Name> names =
        [
            new(Text.SpanOf(0, 2), NameKind.Person), new(Text.SpanOf(3, 4), NameKind.Place), new(Text.SpanOf(4, 6), NameKind.Organization),
        ];
        Assert.Equal(names.AsEnumerable(), Decode([.. NameLabels.Encode(Text, names).Select(label => (int)label)]));
    }

    [Fact]
    public void A_further_word_of_another_kind_starts_a_name()
    {
        ImmutableArray<Name> names = Decode([1, 4, 0, 6, 5, 6, 0]);
        Assert.Equal(
            [
                (0, 1, NameKind.Person), (1, 2, NameKind.Organization), (3, 4, NameKind.Place), (4, 6, NameKind.Place),
            ],
            names.Select(name => (Text.TokenAt(name.Span.Start), Text.TokenAt(name.Span.End - 1) + 1, name.Kind)));
    }

    private static ImmutableArray<Name> Decode(int[] labels)
    {
        var names = ImmutableArray.CreateBuilder<Name>();
        NameLabels.Decode(Text, 0, labels, names);
        return names.ToImmutable();
    }

    private static AnalyzedText Analyze(string value)
    {
        var text = new SourceText(value);
        return new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded()).Analyze(text, TextAnalyzer.ParagraphsOf(text));
    }
}
