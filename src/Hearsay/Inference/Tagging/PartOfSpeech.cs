namespace Hearsay.Inference.Tagging;

/// <summary>Universal part-of-speech tags (universaldependencies.org/u/pos), in the order that model files
/// use.</summary>
internal enum PartOfSpeech : byte
{
    Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X,
}
