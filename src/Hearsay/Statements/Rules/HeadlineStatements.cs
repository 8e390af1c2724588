using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Chains;

namespace Hearsay.Statements.Rules;

/// <summary>Headlines that attribute by a colon or a dash alone: "Bridge ‘must close’: mayor", "Mayor: bridge must
/// close". A side speaks only if the body names it, or it names a role or an outlet.</summary>
internal sealed class HeadlineStatements
{
    private const int MaximumSpeakerTokens = 5;
    private readonly TokenView _view;
    private readonly NounPhrases _phrases;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public HeadlineStatements(TokenView view, NounPhrases phrases)
    {
        _view = view;
        _phrases = phrases;
        foreach (Sentence sentence in view.Analysis.Sentences)
            for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
                if (view.Tag(i) is PartOfSpeech.Propn && HasLowerCaseNeighbour(i, sentence)) _named.Add(view.Lower(i));
    }

    /// <summary>The statement of a headline or subhead, or null.</summary>
    /// <param name="isHeadline">False for any other line that looks like one: there the words after a colon must say
    /// something, which in a list of facts ("Owner: Osk Water Company") they do not.</param>
    public Draft? Read(Sentence sentence, bool isHeadline)
    {
        var range = new TokenRange(sentence.FirstToken, sentence.EndToken);
        for (int i = range.First + 1; i < range.End - 1; i++)
        {
            if (_view.InQuotation(i) || _view.Lower(i) is not (":" or "—" or "–" or "-" or "|")) continue;
            var left = new TokenRange(range.First, i);
            var right = new TokenRange(i + 1, TrimEnd(i + 1, range.End));
            bool isColon = _view.Lower(i) is ":";
            if (IsSpeaker(right) && Length(left) > Length(right) && (isColon || HasQuotation(left)))
                return Attribute(right, i, left, range);
            bool says = (isHeadline && IsNamed(left)) || IsSaying(right);
            if (isColon && says && IsSpeaker(left) && Length(right) > Length(left))
                return Attribute(left, i, right, range);
        }

        return null;
    }

    private Draft Attribute(TokenRange source, int cue, TokenRange content, TokenRange sentence) => new()
    {
        Source = [_view.Cover(source.First, source.End)],
        Cue = [_view.Span(cue)],
        Content = [_view.Cover(content.First, content.End)],
        Act = Act.Said,
        Modality = Modality.Asserted,
        Sentence = sentence,
        IsHeadline = true,
    };

    private static int Length(TokenRange range) => range.End - range.First;

    private int TrimEnd(int first, int end)
    {
        while (end > first && !_view.InQuotation(end - 1) && _view.IsPunctuation(end - 1)) end--;
        return end;
    }

    private bool IsNamed(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (_named.Contains(_view.Lower(i))) return true;
        return MediumNames.IsListed(_view, range.First, range.End);
    }

    private bool IsSaying(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (_view.IsVerb(i) || _view.InQuotation(i)) return true;
        return false;
    }

    private bool HasQuotation(TokenRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (_view.InQuotation(i)) return true;
        return false;
    }

    private bool IsSpeaker(TokenRange range)
    {
        if (range.IsEmpty || Length(range) > MaximumSpeakerTokens) return false;
        PhraseList labels = _view.Language.HeadlineLabels;
        if (_view.IsPhrase(range, labels) || _view.IsPhrase(range with { End = range.First + 1 }, labels)) return false;
        if (MediumNames.IsListed(_view, range.First, range.End)) return true;
        bool isKnown = false;
        for (int i = range.First; i < range.End; i++)
        {
            PartOfSpeech tag = _view.Tag(i);
            if (_view.InQuotation(i)
                || tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Pron)
                return false;
            if (char.IsAsciiDigit(_view.First(i))) return false;
            isKnown |= _named.Contains(_view.Lower(i)) || _phrases.IsRole(i);
        }

        return isKnown;
    }

    /// <summary>In a line of title case every word looks like a name.</summary>
    private bool HasLowerCaseNeighbour(int i, Sentence sentence)
    {
        for (int k = Math.Max(sentence.FirstToken, i - 3); k < Math.Min(sentence.EndToken, i + 4); k++)
            if (char.IsLower(_view.First(k)) && _view.Span(k).Length > 4) return true;
        return false;
    }
}
