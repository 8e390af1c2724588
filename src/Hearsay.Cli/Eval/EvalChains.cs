using System.CommandLine;
using Hearsay.Mentions;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Chains;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval chains</c>: through whom statements came.</summary>
internal static class EvalChains
{
    private const string StandardGold = "attribution/chains.open.jsonl.gz";

    private static readonly Option<string?> Gold = EvalCommand.Gold(StandardGold);
    private static readonly Option<string?> System = EvalCommand.System("JSONL as hearsay read writes it");
    private static readonly Option<string?> Json = EvalCommand.Json();
    private static readonly Option<int> Boot = EvalCommand.Boot();

    public static Command Create()
    {
        var command = new Command("chains", "Through whom statements came, against chains labelled by hand")
        {
            Gold, System, Json, Boot,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(arguments, output)));
        return command;
    }

    private static void Run(ParseResult arguments, TextWriter output)
    {
        string path = EvalCommand.Locate(arguments.GetValue(Gold), StandardGold);
        ChainGold gold = ChainGold.Read(path);
        IEnumerable<ChainedDocument> system = arguments.GetValue(System) is { } given
            ? ChainedDocument.Read(given)
            : ReadTexts(gold, Path.GetDirectoryName(Path.GetFullPath(path))!);
        ChainScore score = ChainScorer.Score(gold, system);
        int boot = arguments.GetValue(Boot);
        EvalCommand.Report(
            output, arguments.GetValue(Json),
            table => ChainReport.WriteText(table, score, boot), stream => ChainReport.WriteJson(stream, score, boot));
    }

    /// <summary>The labels have no texts; those lie beside them, in the files that the labels name.</summary>
    private static ChainedDocument[] ReadTexts(ChainGold gold, string folder)
    {
        var system = new StatementSystem();
        return [.. gold.Sets.Values.Distinct().Order(StringComparer.Ordinal)
            .SelectMany(set => AttributionFile.Read(FileOf(set, folder)))
            .Where(document => gold.Sets.ContainsKey(document.Id) && document.Text is not null)
            .AsParallel().AsOrdered()
            .Select(document => system.Read(document.Id, document.Text!))
            .OfType<ReadArticle>().Select(ChainedDocument.Of)];
    }

    private static string FileOf(string set, string folder)
    {
        string file = Path.Combine(folder, $"{Path.GetFileName(set)}.jsonl");
        return File.Exists(file) ? file : file + ".gz";
    }
}
