using System.CommandLine;
using Hearsay.Articles;
using Hearsay.Mentions;

namespace Hearsay.Cli;

/// <summary>The articles of a command line, read on as many threads as are wanted and given in input order; what is refused is named
/// on standard error and the rest goes on.</summary>
internal sealed class ArticleInput(InputOptions options, ParseResult arguments)
{
    private readonly TextWriter _error = arguments.InvocationConfiguration.Error;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _notServed;
    private bool _isRefused;
    private bool _isFaulty;

    /// <summary>Inputs of which a part was set aside, an unreadable date for one.</summary>
    public List<InputError> Warnings { get; } = [];

    public IEnumerable<ReadArticle> Read(HearsayPipeline pipeline)
    {
        var work = new OrderedWork<PageResult, Outcome>(
            result => Read(result, pipeline), result => result.Page?.Bytes.Length ?? 0, options.Threads(arguments));
        foreach (Outcome outcome in work.Run(new PageReader(options.FillIns(arguments)).Read(options.PathsIn(arguments))))
        {
            if (outcome.PageError is { } error) Tell(error);
            if (outcome.Refusal is { } refusal) Tell(refusal);
            if (outcome.Article is not { } read) continue;
            if (!read.IsServed) _notServed++;
            yield return read;
        }

        if (_notServed > 0) _error.WriteLine($"hearsay: {_notServed} in a language that is not read yet");
    }

    /// <summary>On any thread: nothing is told here.</summary>
    private Outcome Read(PageResult result, HearsayPipeline pipeline)
    {
        if (result.Page is not { } page) return new Outcome(result.Error, null, null);
        ArticleResult cleaned = pipeline.Clean(page, options.IsRaw(arguments));
        if (cleaned.Article is not { } article) return new Outcome(result.Error, cleaned.Error, null);
        ReadArticle read = pipeline.Read(article).WithConfidenceFrom(options.LeastConfidence(arguments));
        return new Outcome(result.Error, cleaned.Error, options.IsSpeechOnly(arguments) ? read.OnlySpeech() : read);
    }

    /// <summary>Names statements that the span guarantee refused, each once.</summary>
    public void TellFaults(IEnumerable<InputError> refused)
    {
        foreach (InputError fault in refused)
        {
            _isFaulty = true;
            Tell(fault);
        }
    }

    /// <summary>What the command ends with, after everything was read and written.</summary>
    public int ExitCode => _isFaulty ? Cli.ExitCode.Fault : _isRefused ? Cli.ExitCode.SomeRefused : Cli.ExitCode.Done;

    private void Tell(InputError error)
    {
        if (error.IsWarning) Warnings.Add(error);
        else _isRefused = true;
        string line = $"hearsay: {(error.IsWarning ? "warning: " : "")}{error}";
        if (_told.Add(line)) _error.WriteLine(Reports.VisibleLine.Of(line));
    }

    private readonly record struct Outcome(InputError? PageError, InputError? Refusal, ReadArticle? Article);
}
