using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Mentions.Times;

/// <summary>Words with the expressions of time among them.</summary>
internal sealed record TimedWords(WordSequence Words, List<TimeExpression> Times)
{
    /// <summary>The words around <paramref name="span"/>, as <see cref="WordSequence.Around"/> has them.</summary>
    public static TimedWords Around(AnalyzedText text, Span span)
    {
        var words = WordSequence.Around(text, span);
        return new TimedWords(words, TimeGrammar.Find(words));
    }

    /// <summary>Reads a text in order and remembers the place that it read last: a cue and its content mostly share their
    /// sentence. For one thread.</summary>
    public sealed class Reader(AnalyzedText text)
    {
        private Span _place;
        private TimedWords? _last;

        /// <inheritdoc cref="TimedWords.Around"/>
        public TimedWords Around(Span span)
        {
            Span place = WordSequence.Widen(text, span);
            if (_last is not null && place == _place) return _last;
            (_place, _last) = (place, TimedWords.Around(text, span));
            return _last;
        }
    }
}
