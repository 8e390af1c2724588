using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Pages;

namespace Hearsay.Reports;

/// <summary>A format in which a command can print articles.</summary>
/// <param name="Name">As a user asks for it: "jsonl".</param>
/// <param name="Help">What it is, for the command's help.</param>
/// <param name="Open">Begins an output of many articles.</param>
/// <typeparam name="T">What is written of each article.</typeparam>
internal sealed record ReportFormat<T>(string Name, string Help, Func<TextWriter, ReportWriter<T>> Open)
{
    /// <summary>The files that an article becomes in a folder; none where the format is one stream.</summary>
    public ImmutableArray<ReportFile<T>> Files { get; init; } = [];

    /// <summary>A file that a folder of such files needs once; null where it needs none.</summary>
    public CompanionFile? Companion { get; init; }

    /// <summary>True where a stream holds one article alone, as annotations do that point into one text.</summary>
    public bool IsOfOneArticle { get; init; }
}

/// <summary>One of the files that an article becomes.</summary>
/// <param name="Ending">Without its stop: "txt".</param>
internal sealed record ReportFile<T>(string Ending, Func<TextWriter, ReportWriter<T>> Open);

/// <summary>A file beside those of the articles.</summary>
internal sealed record CompanionFile(string Name, Action<TextWriter> Write);

/// <summary>A format in which a comparison is written to a file.</summary>
/// <param name="Write">Writes a story, given what was set aside while its pages were read.</param>
/// <inheritdoc cref="ReportFormat{T}" path="/param"/>
internal sealed record StoryFormat(
    string Name, string Help, Action<CollatedStory, IReadOnlyList<InputError>, Stream> Write);
