using System.CommandLine;
using Hearsay.Articles;
using Hearsay.Cli.Help;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
using Hearsay.Languages;
using Hearsay.Reports;
using Hearsay.Reports.Clean;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay clean</c>: pages to clean articles, in input order.</summary>
internal static class CleanCommand
{
    private static readonly InputOptions Inputs = new();

    private static readonly Option<string> Format = ArticleOutput<CleanedArticle>.Choice(ReportFormats.Clean);

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write a file for each article into this folder: NAME.txt for text, NAME.html for html",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("clean", HelpTexts.Clean);
        Inputs.AddPagesTo(command);
        command.Add(Format);
        command.Add(Out);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        TextWriter output = StandardOutput.ForData(arguments.InvocationConfiguration.Output);
        ArticleOutput<CleanedArticle> target = ArticleOutput<CleanedArticle>.For(
            ReportFormats.Clean, arguments.GetValue(Format)!, arguments.GetValue(Out), output, cleaned =>
            cleaned.Article.Id);
        var input = new ArticleInput(Inputs, arguments);
        var languages = new LanguageRecognizer(LanguageSet.Shipped);
        foreach (CleanedArticle cleaned in input.Each(
            new ArticleReader().Read, (_, article) => CleanedArticle.Of(article, LanguageOf(article, languages))))
        {
            input.Write(cleaned.Article.Page.Location, () => target.Write(cleaned));
            output.Flush();
        }

        target.Finish();
        return input.ExitCode;
    }

    private static RecognizedLanguage LanguageOf(Article article, LanguageRecognizer languages) =>
        languages.Recognize(article.Text, [.. article.ReadBlocks.Select(block => block.Text!.Value)]);
}
