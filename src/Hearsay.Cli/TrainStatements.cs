using System.CommandLine;
using Hearsay.Training.Networks;

namespace Hearsay.Cli;

internal static class TrainStatements
{
    public static Command Create()
    {
        var inOpt = new Option<string>("--in"); var outOpt = new Option<string>("--out"); var words = new Option<string>("--words"); 
        var c = new Command("export") { inOpt, outOpt, words };
        c.SetAction(a => { 
            string w=a.GetValue(words)!;
            if (w == "ALL") StatementExport.All(a.GetValue(outOpt)!);
            else if (w.EndsWith(".jsonl")) LinkExport.Run(a.GetValue(inOpt)!, w, a.GetValue(outOpt)!); else StatementExport.Run(a.GetValue(inOpt)!, w, a.GetValue(outOpt)!); return 0; });
        return c;
    }
}
