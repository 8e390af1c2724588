using System.Diagnostics;
using System.Text;
using Hearsay.Mentions;
using Hearsay.Pages;

namespace Hearsay.Training.Evaluation.Speed;

/// <summary>What one stage took in one round over all texts.</summary>
internal sealed record StageCost(string Stage, double CpuSeconds, long AllocatedBytes);

/// <summary>One round over all texts on one thread.</summary>
/// <param name="CpuSeconds">Time that the process had on a processor, in user and kernel mode; what else runs on the
/// machine does not count.</param>
internal sealed record SpeedRound(
    double CpuSeconds, double WallSeconds, long AllocatedBytes, int Tokens, int Statements,
    IReadOnlyList<StageCost> Stages)
{
    public double TokensPerSecond => Measure.Share(Tokens, CpuSeconds);
}

/// <summary>Runs raw texts through to statements and takes the time. The code is warm when measuring begins.</summary>
internal sealed class SpeedMeasure
{
    private readonly HearsayPipeline _pipeline;
    private readonly Page[] _pages;

    public SpeedMeasure(IEnumerable<string> texts)
    {
        long started = Stopwatch.GetTimestamp();
        _pipeline = new HearsayPipeline();
        LoadMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        _pages = [.. texts.Select((text, i) =>
            new Page($"{i}", $"{i}", Encoding.UTF8.GetBytes(text), PageMetadata.Unknown) { Charset = "utf-8" })];
    }

    /// <summary>From nothing to a pipeline that is ready, in this process.</summary>
    public double LoadMilliseconds { get; }

    public int Texts => _pages.Length;

    /// <summary>Bytes of UTF-8.</summary>
    public long Bytes => _pages.Sum(page => (long)page.Bytes.Length);

    /// <summary>Reads every text once on this thread.</summary>
    public SpeedRound Run()
    {
        var stages = new StageClock();
        int tokens = 0, statements = 0;
        long started = Stopwatch.GetTimestamp();
        foreach (Page page in _pages)
        {
            if (_pipeline.Clean(page, raw: true).Article is not { } article) continue;
            stages.Done("articles");
            ReadArticle read = _pipeline.Read(article, stages.Done);
            tokens += read.Analysis.Tokens.Length;
            statements += read.Statements.Length;
        }

        double wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        StageCost[] costs = [.. stages.Costs];
        return new SpeedRound(
            costs.Sum(cost => cost.CpuSeconds), wall, costs.Sum(cost => cost.AllocatedBytes), tokens, statements,
            costs);
    }

    /// <summary>Seconds by the clock that so many threads take for all texts together.</summary>
    public double WallSeconds(int threads)
    {
        int next = -1;
        void Work()
        {
            for (int i; (i = Interlocked.Increment(ref next)) < _pages.Length;)
            {
                if (_pipeline.Clean(_pages[i], raw: true).Article is { } article) _pipeline.Read(article);
            }
        }

        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work))];
        long started = Stopwatch.GetTimestamp();
        foreach (Thread worker in workers) worker.Start();
        foreach (Thread worker in workers) worker.Join();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
