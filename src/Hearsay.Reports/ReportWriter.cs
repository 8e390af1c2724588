using System.Collections.Immutable;
using Hearsay.Pages;

namespace Hearsay.Reports;

/// <summary>Writes articles one after another, in one format, to one place.</summary>
/// <typeparam name="T">What is written of each article.</typeparam>
public abstract class ReportWriter<T>
{
    /// <returns>One error for each piece that <see cref="Records.SpanGuarantee"/> refused.</returns>
    public abstract ImmutableArray<InputError> Write(T article);

    /// <summary>Ends the output, which is not whole without it; called once, after the last article.</summary>
    public virtual void Finish()
    {
    }
}
