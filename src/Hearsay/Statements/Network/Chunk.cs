namespace Hearsay.Statements.Network;

/// <summary>A run of tokens in one role, as the network labels them.</summary>
/// <param name="First">Index of the first token in the text.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct Chunk(ChunkRole Role, int First, int End)
{
    internal bool IsCue => Role is ChunkRole.Cue;

    internal bool IsSource => Role is ChunkRole.SourceBeforeCue or ChunkRole.SourceAfterCue;

    internal bool IsContent =>
        Role is ChunkRole.ContentBeforeCue or ChunkRole.ContentAfterCue or ChunkRole.ContentAlone;

    /// <summary>The chunks of a paragraph in text order.</summary>
    /// <param name="labels">One a token of the paragraph, see <see cref="StatementLabels"/>; an inside label that
    /// follows nothing of its role begins a chunk.</param>
    /// <param name="firstToken">Index of the paragraph's first token in the text.</param>
    internal static List<Chunk> Read(ReadOnlySpan<byte> labels, int firstToken)
    {
        var chunks = new List<Chunk>();
        int start = -1;
        for (int i = 0; i <= labels.Length; i++)
        {
            int label = i < labels.Length ? labels[i] : StatementLabels.Outside;
            bool goesOn = start >= 0 && label != StatementLabels.Outside && !StatementLabels.IsBegin(label)
                && StatementLabels.RoleOf(label) == StatementLabels.RoleOf(labels[start]);
            if (goesOn) continue;
            if (start >= 0)
                chunks.Add(new Chunk(StatementLabels.RoleOf(labels[start]), firstToken + start, firstToken + i));
            start = label == StatementLabels.Outside ? -1 : i;
        }

        return chunks;
    }
}
