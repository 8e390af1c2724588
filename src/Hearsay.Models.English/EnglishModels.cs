namespace Hearsay.Models.English;

/// <summary>The weights with which Hearsay reads English, as they lie in <c>models/</c> of the source.</summary>
public static class EnglishModels
{
    /// <summary>Opens one file of weights or one manifest; the caller closes it.</summary>
    /// <param name="name">Its file name, such as <c>tagger.bin</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no such file: a fault of the build.</exception>
    public static Stream Open(string name) =>
        typeof(EnglishModels).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The model {name} is missing from the build.");
}
