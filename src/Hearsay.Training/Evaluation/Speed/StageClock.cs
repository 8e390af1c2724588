namespace Hearsay.Training.Evaluation.Speed;

/// <summary>Adds up processor time and allocated bytes by stage. What lies between two calls of <see cref="Done"/> is
/// the second one's. The time is that of the whole process, so that nothing else may work in it meanwhile.</summary>
internal sealed class StageClock
{
    private readonly Dictionary<string, (double Seconds, long Bytes)> _costs = new(StringComparer.Ordinal);
    private TimeSpan _time = Environment.CpuUsage.TotalTime;
    private long _bytes = GC.GetAllocatedBytesForCurrentThread();

    internal IEnumerable<StageCost> Costs =>
        _costs.Select(cost => new StageCost(cost.Key, cost.Value.Seconds, cost.Value.Bytes));

    internal void Done(string stage)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = Environment.CpuUsage.TotalTime;
        (double seconds, long before) = _costs.GetValueOrDefault(stage);
        _costs[stage] = (seconds + (time - _time).TotalSeconds, before + bytes - _bytes);
        _time = time;
        _bytes = GC.GetAllocatedBytesForCurrentThread();
    }
}
