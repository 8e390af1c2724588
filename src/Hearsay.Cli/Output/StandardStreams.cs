using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hearsay.Cli.Output;

/// <summary>The process's own streams as they really are: one that is closed, or that nobody reads any more,
/// shows.</summary>
internal static class StandardStreams
{
    private const int Input = 0, Output = 1, Error = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">It is closed.</exception>
    public static Stream OpenInput() =>
        IsOpen(Input) ? Console.OpenStandardInput() : throw new IOException("standard input is closed");

    /// <summary>Its writes throw <see cref="ReaderGoneException"/> where nobody reads any more, and
    /// <see cref="IOException"/> where it is closed or full.</summary>
    public static StandardOutput OpenOutput() =>
        new(new OutputStream(IsOpen(Output) ? OpenOutputStream() : null), !Console.IsOutputRedirected);

    /// <summary>Its writes never fail: what cannot be told is not told.</summary>
    public static StreamWriter OpenError() =>
        new(new ErrorStream(IsOpen(Error) ? Console.OpenStandardError() : Stream.Null), Utf8) { AutoFlush = true };

    /// <summary>The console's own stream takes a pipe that nobody reads for written; a file's stream must not be used
    /// for files, whose place it keeps apart from that of other processes.</summary>
    private static Stream OpenOutputStream()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(Output, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    /// <summary>False where whoever started the process closed the stream. The runtime then soon has something of its
    /// own under that number, which is marked to be closed in children as nothing that was inherited can be; only Linux
    /// tells.</summary>
    private static bool IsOpen(int descriptor)
    {
        const int CloseOnExec = 0x80000;
        if (!OperatingSystem.IsLinux() || !Directory.Exists("/proc/self/fdinfo")) return true;
        try
        {
            string flags =
                File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{descriptor}"))
                .First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt32(flags["flags:".Length..].Trim(), fromBase: 8) & CloseOnExec) == 0;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <param name="stream">Null where it is closed.</param>
    private sealed class OutputStream(Stream? stream) : WriteStream
    {
        /// <summary>EPIPE of every Unix.</summary>
        private const int BrokenPipe = 32;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                if (stream is null) throw new IOException("standard output is closed");
                stream.Write(buffer);
            }
            catch (IOException fault) when (fault.HResult == BrokenPipe)
            {
                throw new ReaderGoneException();
            }
            catch (UnauthorizedAccessException fault)
            {
                throw new IOException(fault.Message, fault);
            }
        }
    }

    private sealed class ErrorStream(Stream stream) : WriteStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                stream.Write(buffer);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // There is no place left to say so.
            }
        }
    }

    /// <summary>A stream that is written to and does nothing else, unbuffered.</summary>
    private abstract class WriteStream : Stream
    {
        public abstract override void Write(ReadOnlySpan<byte> buffer);

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

/// <summary>Whoever read our output has seen enough, <c>head</c> for one: there is nothing left to do, and nothing
/// wrong.</summary>
internal sealed class ReaderGoneException : IOException;
