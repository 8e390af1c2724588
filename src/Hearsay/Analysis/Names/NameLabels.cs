using System.Collections.Immutable;

namespace Hearsay.Analysis.Names;

/// <summary>The labels of the name network: outside, and for each kind the first and the further words of a name.</summary>
internal static class NameLabels
{
    internal const byte Outside = 0;

    /// <summary>What model files call the labels, in their order.</summary>
    internal static readonly string[] Names = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    internal static byte First(NameKind kind) => (byte)(1 + (2 * (int)kind));

    internal static byte Further(NameKind kind) => (byte)(2 + (2 * (int)kind));

    /// <summary>Appends the names that <paramref name="labels"/> tell of.</summary>
    /// <param name="firstToken">The token of the first label.</param>
    internal static void Decode(AnalyzedText text, int firstToken, ReadOnlySpan<int> labels, ImmutableArray<Name>.Builder names)
    {
        for (int i = 0; i < labels.Length;)
        {
            int start = i++;
            if (labels[start] == Outside) continue;
            var kind = (NameKind)((labels[start] - 1) / 2);
            while (i < labels.Length && labels[i] == Further(kind)) i++;
            names.Add(new Name(text.SpanOf(firstToken + start, firstToken + i), kind));
        }
    }

    /// <summary>One label a token of the text. A name begins with the first token that it shares a character with.</summary>
    internal static byte[] Encode(AnalyzedText text, ImmutableArray<Name> names)
    {
        var labels = new byte[text.Tokens.Length];
        foreach (Name name in names)
        {
            int first = text.TokenAt(name.Span.Start);
            for (int t = first; t < labels.Length && text.Tokens[t].Span.Start < name.Span.End; t++)
                labels[t] = t == first ? First(name.Kind) : Further(name.Kind);
        }

        return labels;
    }
}
