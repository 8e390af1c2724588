namespace Hearsay.Reports.View;

/// <summary>The letters that stand for the witnesses, as in a critical edition: A to Z, then AA, AB and so
/// on.</summary>
internal static class Sigla
{
    private const int Letters = 26;

    /// <param name="witness">Index of the witness, from 0.</param>
    public static string Of(int witness)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(witness);
        char last = (char)('A' + witness % Letters);
        return witness < Letters ? last.ToString() : Of(witness / Letters - 1) + last;
    }
}
