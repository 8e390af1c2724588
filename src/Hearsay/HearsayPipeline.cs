namespace Hearsay;

/// <summary>Placeholder until the stages stand.</summary>
public sealed class HearsayPipeline;
