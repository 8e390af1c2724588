using System.CommandLine;
using System.Text;
using Hearsay.Inputs;
using Hearsay.Pages;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Speed;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval speed</c>: raw text to statements.</summary>
internal static class EvalSpeed
{
    private const string StandardTexts = "attribution/polnear.dev.jsonl.gz";

    private static readonly Argument<string[]> Files = new("PATH")
    {
        Description = $"Texts and JSON lines, each also .gz (default: the texts of {StandardTexts} of the data folder)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<int> Rounds = Number("--rounds", "Rounds over all texts that are measured", 5);
    private static readonly Option<int> Warm = Number("--warm", "Rounds before these that do not count", 3);
    private static readonly Option<string?> Json = EvalCommand.Json();

    public static Command Create()
    {
        var command = new Command("speed", "Raw text to statements: tokens a second, by stage, and what is allocated")
        {
            Files, Rounds, Warm, Json,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output =>
        {
            SpeedScore score = SpeedScore.Take(
                Texts(arguments.GetValue(Files)), arguments.GetValue(Rounds), arguments.GetValue(Warm));
            EvalCommand.Report(
                output, arguments.GetValue(Json),
                table => SpeedReport.WriteText(table, score), stream => SpeedReport.WriteJson(stream, score));
        }));
        return command;
    }

    private static List<string> Texts(string[]? paths)
    {
        if (paths is null or [])
        {
            IReadOnlyList<AttributedDocument> gold = AttributionFile.Read(EvalCommand.Locate(null, StandardTexts));
            return [.. gold.Select(document => document.Text?.Value).OfType<string>()];
        }

        var texts = new List<string>();
        foreach (PageResult result in new PageReader(default).Read(paths))
        {
            if (result.Error is { IsWarning: false } error) throw new UsageException(error.ToString());
            if (result.Page is { } page) texts.Add(Encoding.UTF8.GetString(page.Bytes.Span));
        }

        return texts;
    }

    private static Option<int> Number(string name, string description, int standard)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "NUMBER",
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() is < 1 or > 1000)
                result.AddError($"{name}: expected a number from 1 to 1000");
        });
        return option;
    }
}
