namespace Hearsay.Statements;

/// <summary>Tokens [First, End) of one text.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public bool IsEmpty => First >= End;
}
