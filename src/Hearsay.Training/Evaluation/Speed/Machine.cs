using System.Runtime.InteropServices;
using Hearsay.Inference.Networks.Kernels;

namespace Hearsay.Training.Evaluation.Speed;

/// <summary>What a figure of speed was taken on.</summary>
internal static class Machine
{
    internal static string Processor => FromProcessorList() ?? $"{RuntimeInformation.ProcessArchitecture}";

    /// <summary>The kernel that runs the networks here.</summary>
    internal static string KernelName => Kernel.Default.Name;

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
