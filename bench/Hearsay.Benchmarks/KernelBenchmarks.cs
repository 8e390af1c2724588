using BenchmarkDotNet.Attributes;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Benchmarks;

/// <summary>The two operations of a kernel for layers of 100 cells. Times are a row's: one token, one
/// direction.</summary>
public unsafe class KernelBenchmarks
{
    private const int Rows = 96, Hidden = 100, GateStride = 448, RowBytes = 512;

    private readonly AlignedBuffer<byte> _input = new(Rows * RowBytes), _output = new(Rows * RowBytes);
    private readonly AlignedBuffer<float> _gates = new(Rows * GateStride), _cells = new(Rows * 128);
    private Kernel _kernel = null!;
    private PackedMatrix _matrix = null!;

    [ParamsSource(nameof(Kernels))]
    public string KernelName { get; set; } = "";

    public static IEnumerable<string> Kernels => NetworkBenchmarks.Kernels;

    [GlobalSetup]
    public void Pack()
    {
        _kernel = Kernel.Named(KernelName);
        _matrix = _kernel.Pack(new sbyte[4 * Hidden * 2 * Hidden], new float[4 * Hidden], 2 * Hidden);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Multiply() => _kernel.Multiply(_matrix, new Product
    {
        Input = _input.Pointer,
        InputStride = RowBytes,
        Count = Rows,
        Seed = _gates.Pointer,
        SeedStride = GateStride,
        Output = _gates.Pointer,
        OutputStride = GateStride,
    });

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Step() => _kernel.Step(new CellStep
    {
        Gates = _gates.Pointer,
        GateStride = GateStride,
        Cells = _cells.Pointer,
        CellStride = 128,
        Output = _output.Pointer,
        OutputStride = RowBytes,
        Count = Rows,
        Hidden = Hidden,
    });
}
