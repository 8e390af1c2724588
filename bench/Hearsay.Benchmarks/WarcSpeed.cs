using System.Diagnostics;
using System.Globalization;
using Hearsay.Inputs;
using Hearsay.Inputs.Warc;
using Hearsay.Pages;

namespace Hearsay.Benchmarks;

/// <summary>Reads one archive once, so that the process's peak of memory is that reading's, and prints what it cost. Processor
/// time is counted, of all threads, the start of the runtime included.</summary>
internal static class WarcSpeed
{
    private const string Records = "--records";

    public static int Run(string[] arguments)
    {
        if (arguments is not [.., var file] || file == Records)
        {
            Console.Error.WriteLine("usage: Hearsay.Benchmarks warc [--records] FILE");
            return 2;
        }

        bool recordsAlone = arguments[0] == Records;
        var clock = Stopwatch.StartNew();
        (long count, long bytes, long refused) = recordsAlone ? ReadRecords(file) : ReadPages(file);
        using var process = Process.GetCurrentProcess();
        double seconds = process.TotalProcessorTime.TotalSeconds;
        FormattableString line =
            $"{Path.GetFileName(file)}\t{(recordsAlone ? "records" : "pages")} {count}\trefused {refused}\tMB {bytes / 1e6:F1}\tCPU s {seconds:F2}\twall s {clock.Elapsed.TotalSeconds:F2}\t{count / seconds:F0} a CPU s\tMB/CPU s {bytes / 1e6 / seconds:F0}\tpeak MiB {process.PeakWorkingSet64 >> 20}";
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Headers alone: blocks are decompressed and passed over.</summary>
    private static (long Count, long Bytes, long Refused) ReadRecords(string file)
    {
        using var reader = new WarcReader(File.OpenRead(file));
        long count = 0, bytes = 0, faults = 0;
        for (WarcStep step; (step = reader.Next()) != WarcStep.End;)
        {
            if (step == WarcStep.Fault) faults++;
            else (count, bytes) = (count + 1, bytes + reader.Header.Length);
        }

        return (count, bytes, faults);
    }

    /// <summary>What <c>hearsay clean</c> is given: bodies decoded and held one at a time.</summary>
    private static (long Count, long Bytes, long Refused) ReadPages(string file)
    {
        long count = 0, bytes = 0, refused = 0;
        foreach (PageResult result in new PageReader().Read([file]))
        {
            if (result.Page is { } page) (count, bytes) = (count + 1, bytes + page.Bytes.Length);
            else if (result.Error is { IsWarning: false }) refused++;
        }

        return (count, bytes, refused);
    }
}
