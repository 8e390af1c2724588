namespace Hearsay.Tests.Registers;

/// <summary>Who speaks on pages that are no news prose: the cases of specs/registers, through the whole way.</summary>
public sealed class RegisterSpecTests
{
    private static readonly Lazy<HearsayPipeline> Hearsay = new(() => new HearsayPipeline());

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Checkout.PathOf("specs/registers"), "*.md").Select(file => Path.GetFileName(file)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryCaseReadsAsExpected(string file)
    {
        IEnumerable<string> failures = RegisterSpec.Read(Checkout.PathOf($"specs/registers/{file}"))
            .SelectMany(spec => spec.Failures(Hearsay.Value.ReadText(
                "page", string.Join('\n', spec.Lines), spec.Published, spec.Outlet)));
        Assert.Empty(failures);
    }
}
