using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>A cardinal number in digits or in words.</summary>
/// <param name="Span">Its words, without signs of money or share.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index of the first word after it.</param>
/// <param name="Scale">The last word of scale in it (1000 and up), else 1: "5 to 7 million" lends it to the 5.</param>
internal readonly record struct Number(Span Span, int First, int End, decimal Value, decimal Scale) : ISpanned;
