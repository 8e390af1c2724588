using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>Finds the name at the end of a source that begins with an office or with the place it is over.</summary>
internal sealed class OfficeNames(AnalyzedText text, ArticleEntities entities)
{
    private const int LongestPlace = 4;

    private readonly NameVocabulary _words = text.Language.Names;

    /// <summary>"Former Secretary of State and presidential candidate Jane Roe": titles all the way to a
    /// name.</summary>
    public NameMention? Titled(int first, int core, int end)
    {
        if (core >= end) return null;
        WordClasses joint = text.Language.Lexicon.Of(text.Key(core));
        bool isFor = joint.Has(WordClass.BenefactivePreposition);
        if (!(isFor || joint.Has(WordClass.GenitivePreposition) || joint.Has(WordClass.AdditiveCoordinator))
            || entities.EndingAt(core, end) is not { Kind: NameKind.Person } name) return null;
        bool isTitled = name.HasTitle || name.Roles.Count > 0;
        if (!isTitled && IsOfficeOf(first, core, name)) return name;
        // "Undersecretary for Education Mr. Wren"; not "a spokesman for Mr. Wren".
        bool isAfterAnd = name.PhraseStart > first && text.Is(name.PhraseStart - 1, WordClass.AdditiveCoordinator);
        if (isFor || (name.PhraseStart > first && !isAfterAnd))
            isTitled &= name.PhraseStart > core + 1 && text.Tokens[name.PhraseStart - 1].Tag == PartOfSpeech.Propn;
        return isTitled ? name : null;
    }

    /// <summary>"Speaker of the House Ada Wren": a title with a capital, what it is over, and a name.</summary>
    private bool IsOfficeOf(int first, int joint, NameMention name)
    {
        int over = text.Is(joint + 1, WordClass.DefiniteArticle) ? joint + 2 : joint + 1;
        if (name.First <= over || !NameScanner.IsCapitalised(text.Word(joint - 1))
            || !EndsWithPersonNoun(first, joint)) return false;
        for (int i = over; i < name.First; i++)
            if (!NameScanner.IsCapitalised(text.Word(i))) return false;
        return true;
    }

    /// <summary>"Port Sel, Ardesia, Mayor Ada Wren": a place, then whoever is over it.</summary>
    public NameMention? Placed(int first, int core, int end)
    {
        if (core >= end || text.Word(core) is not ","
            || entities.EndingAt(first, core) is not { HasTitle: false, Roles.Count: 0 }) return null;
        int last = end;
        for (int i = core + 1; i < end; i++)
            if (_words.IsRelative(text.Word(i)) || (text.Word(i) is "," && i > core + 2)) last = Math.Min(last, i);
        return entities.EndingAt(core, last) is { HasTitle: true, IsModifier: false, Kind: NameKind.Person } name
            && text.Word(name.PhraseStart - 1) is "," && name.PhraseStart - core <= LongestPlace ? name : null;
    }

    /// <summary>True where tokens [first, end) end with a word for a person.</summary>
    public bool EndsWithPersonNoun(int first, int end)
    {
        for (int i = Math.Max(first, end - 4); i < end; i++)
            if (_words.PersonNouns.TryMatch(text, i, end, out _, out int next) && next == end) return true;
        return false;
    }
}
