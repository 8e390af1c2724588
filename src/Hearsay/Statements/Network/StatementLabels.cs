namespace Hearsay.Statements.Network;

/// <summary>What a chunk of tokens is to an attribution. "Left" and "right" say where its cue stands seen from
/// the chunk: a source whose cue follows it is <see cref="SourceBeforeCue"/>.</summary>
internal enum ChunkRole
{
    Cue,
    SourceBeforeCue,
    SourceAfterCue,
    ContentBeforeCue,
    ContentAfterCue,

    /// <summary>Content that no cue of its paragraph attributes.</summary>
    ContentAlone,
}

/// <summary>The labels of the statement network: outside, or begin or inside of a chunk in one of six roles
/// (BIO).</summary>
internal static class StatementLabels
{
    internal const int Outside = 0;

    /// <summary>Label names, by id.</summary>
    internal static readonly string[] Names =
        ["O", .. Enum.GetNames<ChunkRole>().SelectMany(role => new[] { $"B-{role}", $"I-{role}" })];

    internal static int Begin(ChunkRole role) => ((int)role * 2) + 1;

    internal static int Inside(ChunkRole role) => ((int)role * 2) + 2;

    internal static bool IsBegin(int label) => label % 2 == 1;

    internal static ChunkRole RoleOf(int label) => (ChunkRole)((label - 1) / 2);
}
