using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Inputs;
using Hearsay.Mentions;
using Hearsay.Statements.Substance;

namespace Hearsay.Cli.Input;

/// <summary>What every command that reads articles takes: the PATHs, and what is known of them.</summary>
internal sealed class InputOptions
{
    private readonly bool _setsAside;

    /// <param name="setsAside">True where the command itself sets aside what says too little, with what is said below
    /// the confidence.</param>
    public InputOptions(bool setsAside = false)
    {
        _setsAside = setsAside;
        _leastConfidence = new Option<double?>("--min-confidence")
        {
            Description = setsAside
                ? "Set aside what is less likely, 0 to 1, to be something that somebody states (default: "
                    + string.Create(CultureInfo.InvariantCulture, $"{SubstanceReader.Floor}; 0 compares everything)")
                : "Leave out statements of a lower confidence, 0 to 1; those that have none stay",
            HelpName = "NUMBER",
            Validators = { RefuseImpossibleConfidence },
        };
    }

    private const int MostThreads = 64;

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description =
            "Files, folders or patterns; - reads standard input. Scraped text (.txt), HTML (.html), JSON lines "
                + "(.jsonl), "
            + "feeds (.xml, .json) and web archives (.warc), each also .gz",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseUnknownOptions },
    };

    private readonly Option<string?> _outlet = new("--outlet")
    {
        Description = "Outlet of the articles that name none",
        HelpName = "NAME",
    };

    private readonly Option<DateOnly?> _published = new("--published")
    {
        Description = "Publication day of the articles that name none; needed to resolve \"Friday\" or \"last month\"",
        HelpName = "YYYY-MM-DD",
        CustomParser = ParseDay,
    };

    private readonly Option<bool> _raw = new("--raw")
    {
        Description = "Take the text unchanged: set no caption, repeated block or teaser aside",
    };

    private readonly Option<double?> _leastConfidence;

    private readonly Option<bool> _speech = new("--speech")
    {
        Description = "Only what was said, written or asked (vows, threats and denials are); no beliefs, intentions, "
            + "decisions or polls, no bare topics, no silence",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description =
            "Articles that are read at the same time, 1 to 64 (default: one a processor); the result is the same",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, MostThreads),
        Validators = { RefuseImpossibleThreads },
    };

    /// <summary>What commands that read statements take.</summary>
    public void AddTo(Command command)
    {
        AddPagesTo(command);
        command.Add(_leastConfidence);
        command.Add(_speech);
    }

    /// <summary>What commands that only clean pages take.</summary>
    public void AddPagesTo(Command command)
    {
        command.Add(_paths);
        command.Add(_outlet);
        command.Add(_published);
        command.Add(_raw);
        command.Add(_threads);
    }

    public string[] PathsIn(ParseResult arguments) => arguments.GetValue(_paths) ?? [];

    public bool IsRaw(ParseResult arguments) => arguments.GetValue(_raw);

    /// <summary>The substance below which a comparison sets aside.</summary>
    public double LeastSubstance(ParseResult arguments) =>
        arguments.GetValue(_leastConfidence) ?? SubstanceReader.Floor;

    /// <summary>The statements of an article that are asked for.</summary>
    public ReadArticle Narrow(ReadArticle read, ParseResult arguments)
    {
        if (!_setsAside) read = read.WithConfidenceFrom(arguments.GetValue(_leastConfidence) ?? 0);
        return arguments.GetValue(_speech) ? read.OnlySpeech(LeastSubstance(arguments)) : read;
    }

    public int Threads(ParseResult arguments) => arguments.GetValue(_threads);

    public PageReaderOptions FillIns(ParseResult arguments) => new()
    {
        Outlet = arguments.GetValue(_outlet),
        Published = arguments.GetValue(_published),
    };

    /// <summary>An argument that takes any number of values takes a misspelt option for one too.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value is ['-', _, ..])
                result.AddError($"there is no option {token.Value}; a file of that name is written ./{token.Value}");
        }
    }

    private static void RefuseImpossibleConfidence(OptionResult result)
    {
        if (result.Errors.Any() || result.Tokens is not [.., var token]) return;
        if (!double.TryParse(token.Value, CultureInfo.InvariantCulture, out double least)
            || least is not (>= 0 and <= 1))
            result.AddError($"--min-confidence: \"{token.Value}\" is no confidence; expected a number from 0 to 1");
    }

    private static void RefuseImpossibleThreads(OptionResult result)
    {
        if (!result.Errors.Any() && result.GetValueOrDefault<int>() is < 1 or > MostThreads)
            result.AddError($"--threads: expected a number from 1 to {MostThreads}");
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (PublishedDate.TryParse(text, out DateOnly day)) return day;
        result.AddError($"--published: \"{text}\" is no date; expected {PublishedDate.Expected}");
        return null;
    }
}
