using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Articles;
using Hearsay.Cli.Output;
using Hearsay.Inputs;
using Hearsay.Mentions;
using Hearsay.Pages;

namespace Hearsay.Cli.Input;

/// <summary>The articles of a command line, read on as many threads as are wanted and given in input order; what is
/// refused is named on standard error and the rest goes on.</summary>
internal sealed class ArticleInput(InputOptions options, ParseResult arguments)
{
    /// <summary>So many messages are not said twice; an archive may hold a million faults.</summary>
    private const int MostRemembered = 10_000;

    private readonly TextWriter _error = arguments.InvocationConfiguration.Error;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _notServed;
    private bool _isRefused;
    private bool _isFaulty;

    /// <summary>Inputs of which a part was set aside, an unreadable date for one.</summary>
    public List<InputError> Warnings { get; } = [];

    /// <summary>The articles with their statements.</summary>
    public IEnumerable<ReadArticle> Read(HearsayPipeline pipeline) =>
        ReadWithPages(pipeline).Select(read => read.Article);

    /// <summary>The articles with their statements, each beside the page that it was.</summary>
    public IEnumerable<ReadPage> ReadWithPages(HearsayPipeline pipeline)
    {
        foreach (ReadPage read in Each(pipeline.Clean, (page, article) =>
            new ReadPage(page, options.Narrow(pipeline.Read(article), arguments))))
        {
            if (!read.Article.IsServed) _notServed++;
            TellFaults(read.Article.Refused);
            yield return read;
        }

        if (_notServed > 0) _error.WriteLine($"hearsay: {_notServed} in a language that is not read yet");
    }

    /// <summary>What is made of each article.</summary>
    /// <param name="clean">Page to article; true where the text is to be taken unchanged. Called on any thread, as is
    /// <paramref name="make"/>.</param>
    public IEnumerable<T> Each<T>(Func<Page, bool, ArticleResult> clean, Func<Page, Article, T> make)
        where T : class
    {
        bool raw = options.IsRaw(arguments);
        var work = new OrderedWork<PageResult, Outcome<T>>(
            result => Make(result, page => clean(page, raw), make), result =>
            result.Page?.Bytes.Length ?? 0, options.Threads(arguments));
        var pages = new PageReader(options.FillIns(arguments), StandardStreams.OpenInput);
        foreach (Outcome<T> outcome in work.Run(pages.Read(options.PathsIn(arguments))))
        {
            if (outcome.PageError is { } error) Tell(error);
            if (outcome.Refusal is { } refusal) Tell(refusal);
            if (outcome.Made is { } made) yield return made;
        }
    }

    /// <summary>On any thread: nothing is told here.</summary>
    private static Outcome<T> Make<T>(PageResult result, Func<Page, ArticleResult> clean, Func<Page, Article, T> make)
        where T : class
    {
        if (result.Page is not { } page) return new Outcome<T>(result.Error, null, null);
        return ArticleGuard.Run(page.Location, () =>
        {
            ArticleResult cleaned = clean(page);
            return new Outcome<T>(result.Error, cleaned.Error, cleaned.Article is { } article
                ? make(page, article) : null);
        }, fault => new Outcome<T>(result.Error, fault, null));
    }

    /// <summary>Writes what was made of one article, or of all; what goes wrong is told.</summary>
    /// <param name="name">The article, or the report, as messages name it.</param>
    public void Write(string name, Action write) => TellFaults(ArticleGuard.Run<ImmutableArray<InputError>>(
        name,
        () =>
        {
            write();
            return [];
        },
        fault => [fault]));

    /// <summary>Names what is refused for a fault of ours, each once.</summary>
    public void TellFaults(IEnumerable<InputError> refused)
    {
        foreach (InputError fault in refused) Tell(fault);
    }

    /// <summary>What the command ends with, after everything was read and written.</summary>
    public int ExitCode => _isFaulty ? Cli.ExitCode.Fault : _isRefused ? Cli.ExitCode.SomeRefused : Cli.ExitCode.Done;

    private void Tell(InputError error)
    {
        if (error.IsWarning) Warnings.Add(error);
        else if (error.IsFault) _isFaulty = true;
        else _isRefused = true;
        string line = $"hearsay: {(error.IsWarning ? "warning: " : "")}{error}";
        if (_told.Contains(line)) return;
        if (_told.Count < MostRemembered) _told.Add(line);
        _error.WriteLine(Reports.VisibleLine.Of(line));
    }

    /// <summary>An article that was read, with the page that it was.</summary>
    internal sealed record ReadPage(Page Page, ReadArticle Article);

    private readonly record struct Outcome<T>(InputError? PageError, InputError? Refusal, T? Made)
        where T : class;
}
