using Hearsay.Pages;

namespace Hearsay.Cli.Input;

/// <summary>Keeps what goes wrong with one article from ending the run: an exception while it is read or written is a
/// fault of Hearsay, named, and the rest goes on.</summary>
internal static class ArticleGuard
{
    /// <param name="location">The article as messages name it.</param>
    /// <param name="failed">What the work comes to instead. Not called where the output cannot be written, which is
    /// nobody's article.</param>
    public static T Run<T>(string location, Func<T> work, Func<InputError, T> failed)
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // Whatever one article throws, the next one is read.
        catch (Exception fault) when (fault is not (IOException or UsageException))
#pragma warning restore CA1031
        {
            return failed(InputError.OfFault(location, fault));
        }
    }
}
