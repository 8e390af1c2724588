using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Pages;
using Hearsay.Training.Evaluation.Speed;

namespace Hearsay.Benchmarks;

/// <summary>Reads the HTML pages of a folder to clean articles on one thread, bytes to mapped text and typed blocks,
/// and prints the processor time of each round as one JSON line.</summary>
internal static class PageSpeed
{
    /// <summary>Pages read before measuring: the runtime compiles what is used often a second time, and learns from how
    /// it is used; held to one core, that goes on for seconds.</summary>
    private const int WarmUp = 6000;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder, var rounds])
        {
            Console.Error.WriteLine("usage: Hearsay.Benchmarks pages FOLDER ROUNDS");
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var reader = new ArticleReader();
        double load = clock.Elapsed.TotalMilliseconds;
        Page[] pages = [.. Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(file =>
            new Page(file, file, File.ReadAllBytes(file), PageMetadata.Unknown) { Kind = ContentKind.Html })];
        for (int read = 0; read < WarmUp; read += Math.Max(pages.Length, 1)) Read(reader, pages);
        var taken = new List<double>();
        long characters = 0;
        for (int i = 0; i < int.Parse(rounds, CultureInfo.InvariantCulture); i++)
        {
            double before = CpuSeconds();
            characters = Read(reader, pages);
            taken.Add(CpuSeconds() - before);
        }

        Write(pages, characters, load, taken);
        return 0;
    }

    private static long Read(ArticleReader reader, Page[] pages)
    {
        long characters = 0;
        foreach (Page page in pages) characters += reader.Read(page).Article?.ArticleBody.Length ?? 0;
        return characters;
    }

    private static double CpuSeconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static void Write(Page[] pages, long characters, double load, List<double> taken)
    {
        using var json = new Utf8JsonWriter(Console.OpenStandardOutput());
        json.WriteStartObject();
        json.WriteString("system", "hearsay");
        json.WriteString("processor", Machine.Processor);
        json.WriteString("kernel", RuntimeInformation.OSDescription);
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteNumber("pages", pages.Length);
        json.WriteNumber("bytes", pages.Sum(page => (long)page.Bytes.Length));
        json.WriteNumber("characters", characters);
        json.WriteNumber("loadMilliseconds", load);
        json.WriteNumber("cpuSeconds", taken.Order().ElementAt(taken.Count / 2));
        json.WriteStartArray("rounds");
        foreach (double seconds in taken) json.WriteNumberValue(seconds);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        Console.WriteLine();
    }
}
