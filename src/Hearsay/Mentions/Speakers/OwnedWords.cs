using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Languages.Speech;

namespace Hearsay.Mentions.Speakers;

/// <summary>Sources that are words of somebody: "Voss's letter", "his remarks", "a statement from the ministry", "a
/// Herald report". Whoever owns the words says what they say.</summary>
internal sealed class OwnedWords(AnalyzedText text, ArticleEntities entities)
{
    private const int LongestIssue = 6;

    private readonly SourceNouns _nouns = text.Language.SourceNouns;
    private readonly CueLexicon _cues = text.Language.Cues;

    /// <summary>The name of the owner; null where none stands in the phrase.</summary>
    public NameMention? Owner(SourcePhrase phrase)
    {
        if (phrase.CoreEnd <= phrase.First) return null;
        bool isVoice = IsVoice(phrase.Head);
        // "Voss's approach": whatever a person has that says something.
        if (Owning(phrase) is { } owner && (isVoice || (phrase.Form == SourceForm.Other
            && owner.Entity!.Kind == NameKind.Person))) return owner;
        if (isVoice && Issuing(phrase) is { } issuer) return issuer;
        return Speaking(phrase) ?? Outlet(phrase);
    }

    /// <summary>True for "news outlets" and "media reports".</summary>
    public bool IsOfMedia(SourcePhrase phrase)
    {
        if (IsMedium(phrase.Head, MediumUse.Crowd) || IsMedium(phrase.Head, MediumUse.Noun)) return true;
        return _nouns.Is(text.Key(phrase.Head), NounUses.Print) && phrase.Head > phrase.First
            && (IsMedium(phrase.Head - 1, MediumUse.Crowd) || text.Is(phrase.Head - 1, WordClass.NewsNoun));
    }

    /// <summary>The possessive pronoun of the owner: "his" of "his letter"; null without one.</summary>
    public int? Possessor(SourcePhrase phrase) =>
        phrase.CoreEnd > phrase.First + 1 && IsVoice(phrase.Head)
        && MentionContext.IsThirdPersonPossessive(text, phrase.First) ? phrase.First : null;

    private bool IsMedium(int token, MediumUse use) =>
        _nouns.Find(text.Key(token)) is { Medium: not null and not OutletKind.SocialPlatform } noun && noun.As == use;

    private bool IsVoice(int head) => _nouns.Is(text.Key(head), NounUses.Voice)
        || _cues.Noun(text.Key(head)) is not null;

    private NameMention? Owning(SourcePhrase phrase)
    {
        for (int i = phrase.Head - 1; i > phrase.First; i--)
            if (MentionContext.IsPossessive(text, i)) return entities.EndingAt(phrase.First, i);
        return null;
    }

    /// <summary>"from the ministry", "released by the ministry".</summary>
    private NameMention? Issuing(SourcePhrase phrase)
    {
        int end = Math.Min(phrase.End, phrase.CoreEnd + LongestIssue);
        for (int i = phrase.CoreEnd; i + 1 < end; i++)
        {
            if (text.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Adv) continue;
            if (!text.Is(i, WordClass.IssuingPreposition)) return null;
            int first = text.Tokens[i + 1].Tag == PartOfSpeech.Det ? i + 2 : i + 1;
            return entities.PhraseStartingAt(first, Math.Min(phrase.End, first + 1));
        }

        return null;
    }

    /// <summary>"a Harbour Board statement".</summary>
    private NameMention? Speaking(SourcePhrase phrase) =>
        _nouns.Find(text.Key(phrase.Head)) is { Kind: SourceKind.Speech } && IsVoice(phrase.Head)
        && entities.EndingAt(phrase.First, phrase.Head) is { Kind: NameKind.Body or NameKind.State } name ? name : null;

    /// <summary>"a Herald report": what an outlet prints it says.</summary>
    private NameMention? Outlet(SourcePhrase phrase)
    {
        if (!_nouns.Is(text.Key(phrase.Head), NounUses.Print)) return null;
        NameMention? name = entities.FirstIn(phrase.First, phrase.Head);
        return name is { Entity.BodyKind: BodyWord.Outlet } && name.End <= phrase.Head
            && name.First - phrase.First <= 1 ? name : null;
    }
}
