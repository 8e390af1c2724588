using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Tells which body a description means: "the ministry", "the police of Aldermoor".</summary>
internal sealed class BodyDescriptions(
    AnalyzedText text, ArticleEntities entities, DescriptionResolver descriptions, PhraseSpeakers unnamed)
{
    private readonly NameVocabulary _words = text.Language.Names;

    /// <summary>"Clean Wells, a group set up in May": the body named before the comma that opens the
    /// description.</summary>
    private ResolvedSpeaker? ApposedBody(SourcePhrase phrase)
    {
        if (phrase.First < 2 || text.Word(phrase.First - 1) is not "," || !IsArticle(phrase.First)) return null;
        int sentence = text.Sentences[text.SentenceAt(text.Tokens[phrase.First].Span.Start)].FirstToken;
        return entities.EndingAt(sentence, phrase.First - 1) is
        { Kind: NameKind.Body or NameKind.Unknown, IsModifier: false, IsAfterPreposition: false } name
            && name.PhraseStart <= sentence + 1
            ? new ResolvedSpeaker(name.Entity!.ToSpeaker(), name.Span) : null;
    }

    /// <summary>The body that the phrase means: one named before, one that it introduces, or whatever goes by its
    /// words.</summary>
    public ResolvedSpeaker Of(SourcePhrase phrase)
    {
        if (descriptions.Body(phrase.First, phrase.CoreEnd) is { } named)
            return new ResolvedSpeaker(named.Entity!.ToSpeaker(), named.Span);
        if (ApposedBody(phrase) is { } introduced) return introduced;
        int end = AfterPlace(phrase);
        Span words = text.SpanOf(phrase.First, end);
        bool isAgain = end == phrase.First + 2 && text.Is(phrase.First, WordClass.DefiniteArticle);
        return new ResolvedSpeaker(
            unnamed.Of(text.Text.Quote(words), SpeakerKind.Body, StateIn(phrase.First, end), text.Key(phrase.Head),
                isAgain), words);
    }

    /// <summary>"the government of Niger", "the police of Aldermoor": the place belongs to the name of its
    /// body.</summary>
    public int AfterPlace(SourcePhrase phrase)
    {
        int of = phrase.CoreEnd, place = of + 1;
        if (place >= phrase.End || !text.Is(of, WordClass.GenitivePreposition)) return of;
        if (text.Is(place, WordClass.DefiniteArticle)) place++;
        if (place >= phrase.End) return of;
        if (!_words.States.Words.TryMatch(text, place, phrase.End, out StateWord word, out int next))
            return entities.FirstIn(place, phrase.End) is { Kind: NameKind.Unknown } name && name.PhraseStart == place
                && name.End == phrase.End ? name.End : of;
        if (word.Kind != StateWordKind.Name) return of;
        // Not in "the clerk of the U.S. Court of Appeals".
        bool describes = next < text.Tokens.Length && NameScanner.IsCapitalised(text.Word(next));
        return describes ? of : next;
    }

    private string? StateIn(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_words.States.Words.TryMatch(text, i, end, out StateWord word, out _)) return word.State;
            if (_words.Bodies.TryMatch(text, i, end, out BodyWord body, out _)) return body.SpeaksFor;
        }

        return null;
    }

    private bool IsArticle(int token) =>
        text.Is(token, WordClass.DefiniteArticle) || text.Is(token, WordClass.IndefiniteArticle);
}
