using Hearsay.Collation;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Terminal;

/// <summary>What <c>hearsay compare</c> prints: who said what, in whose words, for people who read on a
/// terminal.</summary>
internal static class CompareTerminal
{
    public static void Write(CollatedStory story, TextWriter output, TerminalOptions options)
    {
        int width = options.Columns;
        var view = new StoryView(story);
        var setting = new Setting(width, !options.Colour, Printers.For(output, width, options.Colour));
        var limits = Limits.For(view, options.All);
        new HeadSetter(view, setting).Set();
        new UtteranceSetter(view, setting, limits).Set();
        new ClosingSetter(view, setting).Set(options.Hints);
    }
}
