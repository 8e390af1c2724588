using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Training.Evaluation.Speed;

/// <summary>What a figure of speed was taken on.</summary>
internal static class Machine
{
    private const string KernelVariable = "HEARSAY_KERNEL";

    internal static string Processor => FromProcessorList() ?? $"{RuntimeInformation.ProcessArchitecture}";

    /// <summary>Widest vectors and dot products, and the kernel where one is forced.</summary>
    internal static string Kernel
    {
        get
        {
            int width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256
                : Vector128.IsHardwareAccelerated ? 128 : 0;
            string vectors = width == 0 ? "no vectors" : $"vectors of {width} bits";
            if (AvxVnni.IsSupported) vectors += ", VNNI";
            return Environment.GetEnvironmentVariable(KernelVariable) is { Length: > 0 } forced
                ? $"{vectors}, kernel {forced} forced"
                : vectors;
        }
    }

    internal static string Runtime => RuntimeInformation.FrameworkDescription;

    /// <summary>The processors that this process may use; taskset lowers it.</summary>
    internal static int Processors => Environment.ProcessorCount;

    private static string? FromProcessorList()
    {
        const string List = "/proc/cpuinfo";
        if (!File.Exists(List)) return null;
        return File.ReadLines(List).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':', 2)[^1].Trim();
    }
}
