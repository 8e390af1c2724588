using BenchmarkDotNet.Attributes;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Networks.Kernels;
using Hearsay.Tests.Language.Inference.Networks;

namespace Hearsay.Benchmarks;

/// <summary>A network of the usual size (9 columns, 200 dimensions, 2 layers of 100 cells each way, 13 labels) over
/// sequences of random lengths up to 80, by kernel. Times are a token's.</summary>
public class NetworkBenchmarks
{
    private const int Tokens = 2048;

    private readonly int[] _labels = new int[64];
    private SequenceNetwork _network = null!;
    private int[] _ids = null!, _lengths = null!;
    private float[] _scores = null!;

    [ParamsSource(nameof(Kernels))]
    public string KernelName { get; set; } = "";

    public static IEnumerable<string> Kernels => Kernel.Available().Select(kernel => kernel.Name);

    [GlobalSetup]
    public void Load()
    {
        RandomNetwork network = RandomNetwork.Usual(1);
        _network = network.Load(Kernel.Named(KernelName));
        var lengths = new List<int>();
        for (int left = Tokens; left > 0; left -= lengths[^1])
            lengths.Add(Math.Min(left, 1 + network.Lengths(1, 79)[0]));
        _lengths = [.. lengths];
        _ids = network.Ids(Tokens);
        _scores = new float[Tokens * network.Labels];
    }

    [Benchmark(OperationsPerInvoke = Tokens)]
    public void Score() => _network.Score(_ids, _lengths, _scores);

    [Benchmark(OperationsPerInvoke = 64)]
    public float Decode() => _network.Crf.Decode(_scores.AsSpan(0, 64 * _network.Labels.Length), _labels);
}
