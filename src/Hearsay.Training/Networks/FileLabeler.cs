using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Statements.Network;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

/// <summary>INTERIM: gold file, marginals file.</summary>
internal sealed class FileLabeler : IStatementLabeler
{
    private readonly Dictionary<string, float[]> _byText = [];

    public FileLabeler(string spec)
    {
        string[] p = spec.Split(',');
        float[] all = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(p[1])).ToArray();
        var analyzer = new TextAnalyzer(Hearsay.Language.Inference.PerceptronTagger.LoadEmbedded());
        int L = StatementLabels.Names.Length, at = 0;
        foreach (AttributedDocument d in AttributionFile.Read(p[0]))
        {
            AnalyzedText a = analyzer.Analyze(d.Text!, TextAnalyzer.ParagraphsOf(d.Text!));
            var m = new float[a.Tokens.Length * L];
            foreach (Paragraph q in a.Paragraphs)
            {
                if (q.FirstSentence == q.EndSentence) continue;
                int f = a.Sentences[q.FirstSentence].FirstToken, e = a.Sentences[q.EndSentence - 1].EndToken;
                if (e - f > StatementExamples.LongestSequence) continue;
                Array.Copy(all, at, m, f * L, (e - f) * L);
                at += (e - f) * L;
            }

            _byText[d.Text!.Value] = m;
        }

        if (at != all.Length) throw new InvalidDataException($"{at} {all.Length}");
    }

    public LabelledText Label(AnalyzedText analysis)
    {
        int L = StatementLabels.Names.Length, n = analysis.Tokens.Length;
        var labels = new byte[n];
        if (!_byText.TryGetValue(analysis.Text.Value, out float[]? m)) return new LabelledText(labels, new float[n * L]);
        foreach (Paragraph q in analysis.Paragraphs)
        {
            if (q.FirstSentence == q.EndSentence) continue;
            int f = analysis.Sentences[q.FirstSentence].FirstToken, e = analysis.Sentences[q.EndSentence - 1].EndToken;
            Viterbi(m, f, e, labels, L);
        }

        return new LabelledText(labels, m);
    }

    private static void Viterbi(float[] m, int f, int e, byte[] labels, int L)
    {
        var best = new double[L];
        var back = new int[e - f, L];
        for (int t = f; t < e; t++)
        {
            var next = new double[L];
            for (int y = 0; y < L; y++)
            {
                double top = double.NegativeInfinity; int arg = 0;
                for (int x = 0; x < L; x++)
                {
                    bool ok = y == 0 || y % 2 == 1 || (t > f && (x == y || x == y - 1));
                    if (ok && best[x] > top) { top = best[x]; arg = x; }
                    if (t == f && x == 0) break;
                }

                next[y] = top + Math.Log(Math.Max(m[(t * L) + y], 1e-9f));
                back[t - f, y] = arg;
            }

            best = next;
        }

        int label = Array.IndexOf(best, best.Max());
        for (int t = e - 1; t >= f; t--) { labels[t] = (byte)label; label = back[t - f, label]; }
    }
}
