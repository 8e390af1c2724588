using System.Text;
using Hearsay.Reports.View;

namespace Hearsay.Reports;

/// <summary>Passes text of strangers on to a terminal. Line ends, tabs and form feeds stay; other control characters
/// become visible pictures, and what is invisible or turns the direction of a line is left out.</summary>
internal sealed class VisibleWriter(TextWriter output) : TextWriter
{
    private const char CarriageReturnPicture = '\u240D';
    private const char Replacement = '\uFFFD';

    private readonly StringBuilder _visible = new();

    /// <summary>A carriage return or the first half of a character, until the next unit tells what it is; else
    /// NUL.</summary>
    private char _held;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        char held = _held;
        _held = '\0';
        if (char.IsSurrogatePair(held, value))
        {
            Pass(new Rune(held, value));
            return;
        }

        if (held == '\r') output.Write(value == '\n' ? held : CarriageReturnPicture);
        else if (held != '\0') output.Write(Replacement);
        if (value == '\r' || char.IsHighSurrogate(value)) _held = value;
        else if (value is '\n' or '\t' or '\f' or (>= ' ' and <= '~')) output.Write(value);
        else if (char.IsLowSurrogate(value)) output.Write(Replacement);
        else Pass(new Rune(value));
    }

    public override void Flush() => output.Flush();

    private void Pass(Rune rune)
    {
        VisibleText.AppendVisible(_visible, rune);
        output.Write(_visible);
        _visible.Clear();
    }
}
