namespace Hearsay.Reports;

/// <summary>Writes articles one after another, in one format, to one place.</summary>
/// <typeparam name="T">What is written of each article.</typeparam>
internal abstract class ReportWriter<T>
{
    /// <summary>Writes one article.</summary>
    public abstract void Write(T article);

    /// <summary>Ends the output, which is not whole without it; called once, after the last article.</summary>
    public virtual void Finish()
    {
    }
}
