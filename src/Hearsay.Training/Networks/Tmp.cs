using System.Diagnostics;
using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Statements;
using Hearsay.Statements.Network;
using Hearsay.Training.Evaluation;
namespace Hearsay.Training.Networks;
public static class Tmp
{
    public static void Pack(string folder, string output) { var v = Hearsay.Language.Inference.Networks.VectorTable.LoadEmbedded(); File.WriteAllBytes(output, NetworkPacker.Pack(folder, new Dictionary<string, Hearsay.Language.Inference.Networks.VectorTable> { ["vectors"] = v })); }
    public static void Prof(string gold)
    {
        var docs = AttributionFile.Read(gold);
        var an = new TextAnalyzer(PerceptronTagger.LoadEmbedded());
        var net = StatementNetwork.LoadEmbedded();
        var reader = new StatementReader(net);
        var rules = StatementReader.ByRules();
        var pipe = new HearsayPipeline();
        var times = new Dictionary<string, double>();
        for (int round = 0; round < 6; round++)
        {
            times.Clear();
            long tokens = 0, bytes0 = GC.GetAllocatedBytesForCurrentThread();
            foreach (var d in docs)
            {
                var t = d.Text!;
                AnalyzedText a = null!;
                Do("analyze", () => a = an.Analyze(t, TextAnalyzer.ParagraphsOf(t)));
                tokens += a.Tokens.Length;
                LabelledText l = null!;
                Do("label", () => l = net.Label(a));
                System.Collections.Immutable.ImmutableArray<Statement> s = default;
                Do("statements(all)", () => s = reader.Read(a, []));
                Do("rules only", () => rules.Read(a, []));
                Do("pipeline", () => { var p = new Articles.Page(d.Id, d.Id, System.Text.Encoding.UTF8.GetBytes(t.Value), Articles.PageMetadata.Unknown); pipe.Read(pipe.Clean(p, true).Article!); });
            }
            Console.WriteLine($"round {round} tokens {tokens} " + string.Join("  ", times.Select(x => $"{x.Key} {tokens / x.Value:F0}/s")) + $" alloc {GC.GetAllocatedBytesForCurrentThread() - bytes0} ");
        }
        void Do(string n, Action f) { var c0 = Process.GetCurrentProcess().TotalProcessorTime; var sw = Stopwatch.StartNew(); f(); times[n] = times.GetValueOrDefault(n) + sw.Elapsed.TotalSeconds; }
    }
}
