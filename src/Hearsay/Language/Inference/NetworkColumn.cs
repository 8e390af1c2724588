namespace Hearsay.Language.Inference;

/// <summary>One categorical feature of a token as a network takes it: an embedding table that the id looks up.</summary>
/// <param name="Name">What the model file calls it.</param>
/// <param name="Rows">Number of ids; 0 where the rows are those of the shared word vectors.</param>
/// <param name="Width">Length of an embedding.</param>
/// <param name="IsShared">True where the embedding is a row of the shared word vectors.</param>
internal sealed record NetworkColumn(string Name, int Rows, int Width, bool IsShared = false);

/// <summary>The rows of a table of word vectors.</summary>
internal interface IWordRows
{
    /// <summary>The row of a word in lower case, 0 for one that the table does not have.</summary>
    int RowOf(ReadOnlySpan<char> lower);
}
