namespace Hearsay.Languages.Names;

/// <summary>A listed body.</summary>
/// <param name="Kind">"government", "outlet", "company" ...</param>
/// <param name="State">The state it belongs to, or null.</param>
/// <param name="IsSeat">True where its name stands for the state's government, as a capital's does.</param>
internal sealed record BodyWord(string Name, string Kind, string? State, bool IsSeat)
{
    /// <summary>The kind of media.</summary>
    public const string Outlet = "outlet";

    private const string Government = "government";

    /// <param name="state">The state whose media it is; null for no state's.</param>
    public static BodyWord OfOutlet(string name, string? state) => new(name, Outlet, state, IsSeat: false);

    public bool IsOutlet => Kind == Outlet;

    /// <summary>The state that it speaks for; state media belong to a state and speak for themselves.</summary>
    public string? SpeaksFor => Kind == Government ? State : null;

    /// <summary>The state with whose voices it is heard: that of a seat, of state media and of a movement that
    /// governs. What one authority says is not what another of the state does.</summary>
    public string? AffiliatedState => IsSeat || Kind != Government ? State : null;
}
