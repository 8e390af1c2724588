using System.CommandLine;
using Hearsay.Articles;
using Hearsay.Mentions;

namespace Hearsay.Cli;

/// <summary>The articles of a command line, read one at a time; what is refused is named on standard error and the rest
/// goes on.</summary>
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
        double least = options.LeastConfidence(arguments);
        foreach (Article article in Clean(pipeline.Clean))
        {
            ReadArticle read = pipeline.Read(article).WithConfidenceFrom(least);
            if (options.IsSpeechOnly(arguments)) read = read.OnlySpeech();
            if (!read.IsServed) _notServed++;
            yield return read;
        }

        if (_notServed > 0) _error.WriteLine($"hearsay: {_notServed} in a language that is not read yet");
    }

    /// <param name="clean">Page to article; true where the text is to be taken unchanged.</param>
    public IEnumerable<Article> Clean(Func<Page, bool, ArticleResult> clean)
    {
        bool raw = options.IsRaw(arguments);
        foreach (PageResult result in new PageReader(options.FillIns(arguments)).Read(options.PathsIn(arguments)))
        {
            if (result.Error is { } error) Tell(error);
            if (result.Page is not { } page) continue;
            ArticleResult cleaned = clean(page, raw);
            if (cleaned.Error is { } refusal) Tell(refusal);
            if (cleaned.Article is { } article) yield return article;
        }
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
}
