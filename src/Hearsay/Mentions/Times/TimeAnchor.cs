namespace Hearsay.Mentions.Times;

/// <summary>On which side of the anchor the clause puts its time.</summary>
internal enum TimeSide
{
    /// <summary>The clause has no verb that tells.</summary>
    Unknown,
    Past,
    Future,

    /// <summary>After an earlier moment ("said it would vote on Friday"): before or after the anchor.</summary>
    Posterior,

    /// <summary>A present tense or a preposition that fits both sides ("until Friday").</summary>
    Open,
}

/// <summary>What a relative expression is counted from.</summary>
/// <param name="Day">The publication day, or the day of the saying for an expression inside a quotation.</param>
/// <param name="Side">On which side the clause puts the time.</param>
/// <param name="Said">The day of the saying, where it is known to the day.</param>
internal readonly record struct TimeAnchor(DateOnly Day, TimeSide Side, DateOnly? Said);
