namespace Hearsay.Languages.Press;

/// <summary>What a phrase says of whose turn it is; <c>Press/turn-words.tsv</c> of each language explains the
/// classes.</summary>
internal enum TurnWord
{
    Question,
    Answer,
    Repost,
    Posted,
    Letter,
    Closing,
    About,
}
