using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Mentions.Times;

/// <summary>Words with the expressions of time among them.</summary>
internal sealed record TimedWords(WordSequence Words, List<TimeExpression> Times);

/// <summary>The expressions of time of a text. Each sentence is read once, when it is first asked for: an expression
/// does not reach from one into the next. For one thread.</summary>
internal sealed class TextTimes(AnalyzedText text)
{
    private readonly TimedWords?[] _sentences = new TimedWords?[text.Sentences.Length];
    private Span _place;
    private TimedWords? _last;

    /// <summary>The words around <paramref name="span"/>, as <see cref="WordSequence.Around"/> has them, and the
    /// expressions that lie wholly among them. A cue and its content mostly share their sentence: the last place is
    /// remembered.</summary>
    public TimedWords Around(Span span)
    {
        Span place = WordSequence.Widen(text, span);
        if (_last is null || place != _place) (_place, _last) = (place, Select(place));
        return _last;
    }

    private TimedWords Select(Span place)
    {
        var words = WordSequence.In(text, place);
        var times = new List<TimeExpression>();
        for (int i = text.SentenceAt(place.Start); i < _sentences.Length
            && text.Sentences[i].Span.Start < place.End; i++)
        {
            TimedWords sentence = _sentences[i] ??= Read(text.Sentences[i].Span);
            int shift = sentence.Words.First - words.First;
            foreach (TimeExpression time in sentence.Times)
                if (time.First + shift >= 0 && time.End + shift <= words.Count) times.Add(time.Shift(shift));
        }

        return new TimedWords(words, times);
    }

    private TimedWords Read(Span sentence)
    {
        var words = WordSequence.In(text, sentence);
        return new TimedWords(words, TimeGrammar.Find(words));
    }
}
