namespace Hearsay.Statements.Chains;

/// <summary>A statement with the tokens of its cue and of the sentence that holds it.</summary>
internal readonly record struct CuePlace(Statement Statement, int Cue, int CueEnd, int First, int End)
{
    /// <summary>True where no other statement's cue stands between this one's and the token.</summary>
    public bool IsNearest(int token, List<CuePlace> neighbours)
    {
        foreach (CuePlace other in neighbours)
        {
            bool isBetween = token >= Cue
                ? other.Cue > Cue && other.Cue <= token
                : other.Cue < Cue && other.Cue >= token;
            if (isBetween) return false;
        }

        return true;
    }
}
