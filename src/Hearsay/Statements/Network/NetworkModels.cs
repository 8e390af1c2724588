using Hearsay.Languages;

namespace Hearsay.Statements.Network;

/// <summary>What reads the statements of one language: the network that labels, the weights that join its chunks, and
/// how sure that is. Immutable, thread-safe.</summary>
internal sealed record NetworkModels(IStatementLabeler Labeler, ChunkLinker Linker, StatementConfidence Confidence)
{
    /// <summary>The models of a language; null where it has no network.</summary>
    /// <exception cref="InvalidDataException">It has a network, but not what goes with it.</exception>
    public static NetworkModels? Load(LanguagePack language)
    {
        if (StatementNetwork.Load(language) is not { } network) return null;
        return ChunkLinker.Load(language) is { } linker && StatementConfidence.Load(language) is { } confidence
            ? new NetworkModels(network, linker, confidence)
            : throw new InvalidDataException($"The statement network of '{language}' lacks its links or confidence.");
    }
}
