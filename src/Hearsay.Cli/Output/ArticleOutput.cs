using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Input;
using Hearsay.Reports;

namespace Hearsay.Cli.Output;

/// <summary>Where a command writes articles to, in one of its formats.</summary>
/// <typeparam name="T">What is written of each article.</typeparam>
internal abstract class ArticleOutput<T>
{
    /// <summary>The option that chooses among the formats of a command.</summary>
    public static Option<string> Choice(ImmutableArray<ReportFormat<T>> formats) => new("--format")
    {
        Description = string.Join("; ", formats.Select(format => $"{format.Name}: {format.Help}")),
        HelpName = string.Join('|', formats.Select(format => format.Name)),
        DefaultValueFactory = _ => formats[0].Name,
    };

    /// <param name="name">The format that the user asks for.</param>
    /// <param name="folder">Where files go, those of each article; null for <paramref name="output"/>.</param>
    /// <param name="idOf">The id of an article, after which its files are named.</param>
    /// <exception cref="UsageException">There is no such format, or it is not written into a folder.</exception>
    public static ArticleOutput<T> For(
        ImmutableArray<ReportFormat<T>> formats, string name, string? folder, TextWriter output, Func<T, string> idOf)
    {
        if (formats.FirstOrDefault(format => format.Name == name) is not { } chosen)
            throw new UsageException($"--format: \"{name}\" is no format; expected {AnyOf(formats)}");
        if (folder is null) return new StreamOutput(chosen, output);
        if (!chosen.Files.IsEmpty) return new FolderOutput(chosen, new ArticleFolder(folder), idOf);
        throw new UsageException(
            $"--out goes with --format {AnyOf(formats.Where(format => !format.Files.IsEmpty))}; {name} is one stream");
    }

    public abstract void Write(T article);

    /// <summary>Ends the output; called once, after the last article.</summary>
    public abstract void Finish();

    /// <summary>"a or b", "a, b or c".</summary>
    private static string AnyOf(IEnumerable<ReportFormat<T>> formats)
    {
        string[] names = [.. formats.Select(format => format.Name)];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }

    private sealed class StreamOutput(ReportFormat<T> format, TextWriter output) : ArticleOutput<T>
    {
        /// <summary>What can hold one article is kept until it is known that there is no second.</summary>
        private readonly StringWriter? _held = format.IsOfOneArticle ? new StringWriter() : null;
        private ReportWriter<T>? _writer;
        private int _articles;

        public override void Write(T article)
        {
            if (++_articles > 1 && format.IsOfOneArticle)
            {
                throw new UsageException($"--format {format.Name} is one file of annotations an article; "
                    + "several go into a folder: --out DIR");
            }

            (_writer ??= format.Open(_held ?? output)).Write(article);
        }

        public override void Finish()
        {
            (_writer ?? format.Open(_held ?? output)).Finish();
            if (_held is not null) output.Write(_held.ToString());
        }
    }

    private sealed class FolderOutput(ReportFormat<T> format, ArticleFolder folder, Func<T, string> idOf)
        : ArticleOutput<T>
    {
        public override void Write(T article)
        {
            string name = folder.NameOf(idOf(article));
            folder.Write(format.Files.Select(file => ($"{name}.{file.Ending}", (Action<TextWriter>)(output =>
            {
                ReportWriter<T> writer = file.Open(output);
                writer.Write(article);
                writer.Finish();
            }))));
        }

        public override void Finish()
        {
            if (format.Companion is not { } companion) return;
            folder.Write((companion.Name, companion.Write));
            folder.WriteIndex();
        }
    }
}
