using Xunit.Abstractions;
using Xunit.Sdk;

namespace Hearsay.Tests;

/// <summary>A test that takes longer than a second or two: <c>dotnet test --filter Speed!=Slow</c> leaves it
/// out.</summary>
[TraitDiscoverer("Hearsay.Tests.SlowDiscoverer", "Hearsay.Tests")]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class SlowAttribute : Attribute, ITraitAttribute;

/// <summary>Gives the trait <c>Speed=Slow</c>.</summary>
public sealed class SlowDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [KeyValuePair.Create("Speed", "Slow")];
}
