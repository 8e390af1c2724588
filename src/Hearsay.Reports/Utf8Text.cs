using System.Text;

namespace Hearsay.Reports;

/// <summary>Hands what is written as bytes of UTF-8 to a writer of text.</summary>
internal static class Utf8Text
{
    public static T Write<T>(TextWriter output, Func<Stream, T> write)
    {
        using var buffer = new MemoryStream();
        T result = write(buffer);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        return result;
    }
}
