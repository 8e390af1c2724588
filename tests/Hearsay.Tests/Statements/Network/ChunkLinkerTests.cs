using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Network;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Tests.Statements.Network;

/// <summary>Chunks are given by hand, in brackets: s source, c cue, x content; "&lt;" and "&gt;" say on which side the
/// cue is.</summary>
public class ChunkLinkerTests
{
    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());

    [Theory]
    [InlineData("[s> Orlov] [c said] [x< the bridge would close] .", "Orlov | said | the bridge would close")]
    [InlineData("[s> Orlov] [c said] [x< it would close] and [s> Wren] [c denied] [x< it] .",
        "Orlov | said | it would close; Wren | denied | it")]
    [InlineData("[s> Orlov] [c said] [x< it would close] and [c added] [x< that it was old] .",
        "Orlov | said | it would close; Orlov | added | that it was old")]
    [InlineData("[x> “It is old,”] [c said] [s< the mayor] . [x< “It must close.”]",
        "the mayor | said | “It is old,” + “It must close.”")]
    [InlineData("[c According to] [s< the mayor] , [x< the bridge is old] .",
        "the mayor | According to | the bridge is old")]
    [InlineData("[x> The bridge] was [c called] [x< unsafe] .", " | called | The bridge + unsafe")]
    public void Contents_find_their_cue_and_cues_their_source(string marked, string expected)
    {
        (TokenView view, List<Chunk> chunks) = Read(marked);
        var linker = ChunkLinker.Load(LanguagePack.English)!;
        var found = new List<string>();
        for (int cue = 0; cue < chunks.Count; cue++)
        {
            if (!chunks[cue].IsCue) continue;
            int source = linker.SourceOf(view, chunks, cue).Source;
            IEnumerable<string> contents = Enumerable.Range(0, chunks.Count)
                .Where(i => chunks[i].IsContent && linker.CueOf(view, chunks, i).Cue == cue)
                .Select(i => Quote(view, chunks[i]));
            found.Add(
                $"{(source == ChunkLinker.None ? "" : Quote(view, chunks[source]))} | {Quote(view, chunks[cue])} | "
                    + $"{string.Join(" + ", contents)}");
        }

        Assert.Equal(expected, string.Join("; ", found));
    }

    [Fact]
    public void A_probability_goes_with_every_choice()
    {
        (TokenView view, List<Chunk> chunks) = Read("[s> Orlov] [c said] [x< the bridge would close] .");
        var linker = ChunkLinker.Load(LanguagePack.English)!;
        Assert.InRange(linker.CueOf(view, chunks, 2).Probability, 0.5, 1);
        Assert.InRange(linker.SourceOf(view, chunks, 1).Probability, 0.5, 1);
        Assert.Equal(ChunkLinker.None, linker.CueOf(view, [chunks[2]], 0).Cue);
    }

    [Fact]
    public void The_weights_that_ship_are_those_of_the_features() =>
        Assert.Equal(LinkFeatures.Names, WordTable.Rows("models/links.tsv").Select(row => row[0]));

    private static string Quote(TokenView view, Chunk chunk) =>
        view.Analysis.Text.Quote(view.Cover(chunk.First, chunk.End));

    private static (TokenView, List<Chunk>) Read(string marked)
    {
        var plain = new System.Text.StringBuilder();
        var spans = new List<(ChunkRole Role, int Start, int End)>();
        (ChunkRole Role, int Start)? open = null;
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
            {
                int space = marked.IndexOf(' ', i);
                open = (RoleOf(marked[(i + 1)..space]), plain.Length);
                i = space;
            }
            else if (marked[i] == ']')
            {
                spans.Add((open!.Value.Role, open.Value.Start, plain.Length));
            }
            else
            {
                plain.Append(marked[i]);
            }
        }

        var text = new SourceText(plain.ToString());
        var view = new TokenView(Analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text)));
        return (view,
            [.. spans.Select(span =>
            new Chunk(span.Role, view.Analysis.TokenAt(span.Start), view.Analysis.TokenAt(span.End - 1) + 1))]);
    }

    private static ChunkRole RoleOf(string mark) => mark switch
    {
        "c" => ChunkRole.Cue,
        "s>" => ChunkRole.SourceBeforeCue,
        "s<" => ChunkRole.SourceAfterCue,
        "x>" => ChunkRole.ContentBeforeCue,
        "x<" => ChunkRole.ContentAfterCue,
        _ => throw new ArgumentException(mark),
    };
}
