using Hearsay.Tests.Reliability;

namespace Hearsay.Tests.Cli;

/// <summary>The native program says what the program on the runtime says.</summary>
public class NativeProgramTests
{
    [NativeTheory]
    [InlineData("read samples/osk-dam samples/saltside-fire samples/pages")]
    [InlineData("read samples/osk-dam --format csv")]
    [InlineData("read samples/osk-dam/courier.txt --format html")]
    [InlineData("read samples/osk-dam/courier.txt --format brat")]
    [InlineData("clean samples/pages")]
    [InlineData("clean samples/pages/ferry.html --format html")]
    [InlineData("compare samples/osk-dam --json -")]
    [InlineData("compare samples/saltside-fire --html -")]
    [InlineData("compare samples/pages")]
    [InlineData("explain samples/osk-dam/courier.txt --find gates")]
    public void It_prints_what_the_program_on_the_runtime_prints(string arguments)
    {
        string native = BuiltProgram.Output([.. arguments.Split(' ').Select(InCheckout)], 80);
        CommandRun run = CommandRun.Of([.. arguments.Split(' ').Select(InCheckout)]);
        Assert.Equal(0, run.Code);
        Assert.Equal(run.Output, native);
        Assert.NotEmpty(native);
    }

    private static string InCheckout(string argument) =>
        argument.StartsWith("samples/", StringComparison.Ordinal) ? Checkout.PathOf(argument) : argument;
}

/// <summary>Skipped where no native program was built.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute()
    {
        if (BuiltProgram.Native is null)
            Skip = $"no native program: ./test builds one and names it in {BuiltProgram.Variable}";
    }
}
