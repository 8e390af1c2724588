using System.Diagnostics;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Networks;

/// <summary>Runs <c>training/train_network.py</c>. PyTorch sees numbers alone: features and token ids come from this
/// program, and what it writes is packed and checked here.</summary>
internal sealed class PythonTrainer
{
    /// <summary>Name of the environment variable that says which Python to run.</summary>
    internal const string Variable = "HEARSAY_PYTHON";

    private const string Script = "training/train_network.py";

    private static readonly string[] Usual = ["python3", "/usr/bin/python3", "python"];

    private readonly string _python;
    private readonly Action<string> _progress;

    /// <summary>A trainer with the first interpreter that has PyTorch and NumPy.</summary>
    /// <param name="progress">Told every line that the script prints.</param>
    /// <exception cref="FileNotFoundException">No interpreter has them, or the script is not at hand.</exception>
    internal PythonTrainer(Action<string> progress)
    {
        _progress = progress;
        string? named = Environment.GetEnvironmentVariable(Variable);
        string[] candidates = string.IsNullOrWhiteSpace(named) ? Usual : [named];
        _python = Array.Find(candidates, HasTorch) ?? throw new FileNotFoundException(
            $"training networks needs Python with PyTorch and NumPy (Debian: python3-torch, python3-numpy); looked at "
                + $"{string.Join(", ", candidates)}; "
            + $"set {Variable} to name another");
        if (!File.Exists(ScriptPath))
            throw new FileNotFoundException($"there is no {Script}: run this from a checkout of the sources");
    }

    private static string ScriptPath => Path.Combine(GoldData.RepositoryRoot() ?? "", Script);

    /// <summary>Runs the script to its end.</summary>
    /// <exception cref="InvalidDataException">It failed; its last words have been reported as progress.</exception>
    internal void Run(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = Start(_python, [ScriptPath, .. arguments]);
        // One thread and a fixed hash seed: the same seed gives the same weights.
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidDataException($"{Script} ended with exit code {process.ExitCode}");
    }

    private void Tell(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line)) _progress(line);
    }

    private static bool HasTorch(string python)
    {
        try
        {
            using Process process = Process.Start(Start(python, ["-c", "import torch, numpy"]))!;
            process.StandardOutput.ReadToEnd();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Start(string file, IEnumerable<string> arguments) =>
        new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
}
