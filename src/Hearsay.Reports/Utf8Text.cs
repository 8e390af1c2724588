using System.Text;

namespace Hearsay.Reports;

/// <summary>Hands what is written as bytes of UTF-8 to a writer of text.</summary>
internal static class Utf8Text
{
    public static void Write(TextWriter output, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
