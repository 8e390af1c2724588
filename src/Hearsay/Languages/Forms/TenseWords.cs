using Hearsay.Text;

namespace Hearsay.Languages.Forms;

/// <summary>What a word tells about the tense of its clause; the words of the first classes are listed in
/// <c>Grammar/tense-words.tsv</c>.</summary>
internal enum TenseSign
{
    None,
    Future,
    Modal,
    Posterior,
    Past,
    Present,
    Prospective,
    Speaking,

    /// <summary>A past verb whose infinitive is of the same time: "failed to", "began to".</summary>
    Implicative,

    /// <summary>Of a preposition, no verb.</summary>
    EitherSide,

    /// <summary>An -ing form: finite only with an auxiliary.</summary>
    Ing,

    /// <summary>A verb by its tag, in none of the forms above.</summary>
    Plain,
}

/// <summary>The auxiliaries, adjectives and verbs that tell where a clause stands in time. Immutable,
/// thread-safe.</summary>
/// <exception cref="ArgumentException">A row names a class that is none, or a word stands twice.</exception>
internal sealed class TenseWords(PackFiles files)
{
    private readonly WordMap<TenseSign> _signs = new(files.Rows("Grammar/tense-words")
        .Select(row => KeyValuePair.Create(row[0], Enum.Parse<TenseSign>(row[1], ignoreCase: true))));

    /// <param name="key">As <see cref="WordKey"/> folds it.</param>
    public bool TryFind(ReadOnlySpan<char> key, out TenseSign sign) => _signs.TryGetValue(key, out sign);
}
