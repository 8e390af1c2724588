using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Terminal;

/// <summary>What <c>hearsay compare</c> prints: who said what, in whose words, for people who read on a terminal.</summary>
public static class CompareTerminal
{
    /// <returns>One error for each statement that <see cref="SpanGuarantee"/> refused.</returns>
    public static ImmutableArray<InputError> Write(CollatedStory story, TextWriter output, TerminalOptions options)
    {
        CollatedStory held = SpanGuarantee.Hold(story, out ImmutableArray<InputError> refused);
        int width = options.Columns;
        var view = new StoryView(held);
        var setting = new Setting(width, !options.Colour, Printers.For(output, width, options.Colour));
        var limits = Limits.For(view, options.All);
        new HeadSetter(view, setting).Set();
        new UtteranceSetter(view, setting, limits).Set();
        new ClosingSetter(view, setting).Set(options.Hints);
        return refused;
    }
}
