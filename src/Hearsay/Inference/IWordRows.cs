namespace Hearsay.Inference;

/// <summary>The rows of a table of word vectors.</summary>
internal interface IWordRows
{
    /// <summary>The row of a word in lower case, 0 for one that the table does not have.</summary>
    int RowOf(ReadOnlySpan<char> lower);
}
