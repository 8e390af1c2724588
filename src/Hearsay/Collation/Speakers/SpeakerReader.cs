using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Languages.Wording;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Speakers;

/// <summary>Cuts up the names and roles of speakers.</summary>
internal sealed class SpeakerReader(LanguagePack language)
{
    private readonly NameVocabulary _names = language.Names;
    private readonly WordForms _forms = language.WordForms;

    public SpeakerProfile Read(Speaker speaker)
    {
        bool isPerson = speaker.Kind == SpeakerKind.Person;
        PersonName? person = isPerson ? _names.Persons.Read(speaker.Name) : null;
        string[] descriptions = isPerson ? [.. speaker.Roles] : [.. speaker.Roles, speaker.Name, .. speaker.Aliases];
        string[] everything = [.. speaker.Roles, speaker.Name, .. speaker.Aliases, speaker.SpeaksFor ?? ""];
        (string Key, bool IsGenitive)[] anchors = isPerson ? [] : [.. AnchorsOf(speaker.Name)];
        return new SpeakerProfile(
            speaker.Kind,
            !speaker.IsNamed ? [] : person?.Keys ?? [.. DescribingKeys(speaker.Name)],
            person?.Suffix,
            [.. speaker.Aliases.Select(alias => OtherName(alias, isPerson)).Where(words => !words.IsEmpty)],
            Described(descriptions),
            !isPerson && WordsOf(speaker.Name).Any(word => _names.IsRelaying(Fold(speaker.Name, word))),
            [.. everything.SelectMany(StatesIn)])
        {
            Gender = speaker.Gender,
            Holds = Described(descriptions.Where(description => !IsFormer(description))),
            IsCommonNoun = !isPerson && speaker.Aliases.Prepend(speaker.Name).All(IsCommonNoun),
            Namesakes = [.. speaker.Namesakes.Select(other => Described(other.Roles))],
            Anchors = [.. anchors.Select(anchor => anchor.Key)],
            Jurisdictions = [.. anchors.Where(anchor => anchor.IsGenitive).Select(anchor => anchor.Key)],
        };
    }

    private bool IsFormer(string description) => WordsOf(description).Any(word =>
        _names.FormerWords.Contains(Fold(description, word))
        || _names.FormerPrefixOf(description.AsSpan(word.Start, word.Length)) > 0);

    private bool IsCommonNoun(string name) => !name.Contains(' ', StringComparison.Ordinal)
        && (_names.BodyNouns.ContainsKey(name) || _names.Collectives.Contains(name));

    private ImmutableHashSet<string> Described(IEnumerable<string> descriptions) =>
        [.. descriptions.SelectMany(DescribingKeys)];

    /// <summary>The names after "of" and "for", and those with a possessive ending before the noun that they
    /// own.</summary>
    private IEnumerable<(string Key, bool IsGenitive)> AnchorsOf(string description)
    {
        Span[] words = [.. WordsOf(description)];
        string[] keys = Array.ConvertAll(words, word => Fold(description, word));
        for (int first = 0, end; first < words.Length; first = end + 1)
        {
            end = first;
            while (end < words.Length && IsName(end)) end++;
            if (end == first) continue;
            bool hasArticle = first > 0 && language.Lexicon.Is(keys[first - 1], WordClass.DefiniteArticle);
            int before = hasArticle ? first - 2 : first - 1;
            WordClasses classes = before < 0 ? WordClasses.None : language.Lexicon.Of(keys[before]);
            bool isGenitive = classes.Has(WordClass.GenitivePreposition);
            bool isOwner = end < words.Length && IsPossessive(description, words[end - 1]);
            if (!isGenitive && !isOwner && !classes.Has(WordClass.BenefactivePreposition)) continue;
            foreach (string key in keys[first..end]) yield return (_names.Spelling.KeyOf(key), isGenitive);
        }

        bool IsName(int word) => char.IsUpper(description[words[word].Start])
            && !language.Lexicon.Is(keys[word], WordClass.FunctionWord);
    }

    private bool IsPossessive(string text, Span span) =>
        Fold(text, span).Length < _forms.Spelling.Fold(text.AsSpan(span.Start, span.Length)).Length;

    private ImmutableArray<string> OtherName(string alias, bool isPerson) =>
        isPerson ? _names.Persons.Read(alias).Keys : [.. DescribingKeys(alias)];

    /// <summary>Stems of the words that describe a speaker. All words for one state are one, a house that stands for
    /// its government among them, and a listed body is told by its full name.</summary>
    private IEnumerable<string> DescribingKeys(string description) => Parts(description).SelectMany(part =>
        part.State is { } state ? [$"#{state}"]
        : part.Body is { } body ? Stems(body.Name)
        : Stems(description, part.Word));

    private IEnumerable<string> Stems(string name) => WordsOf(name).SelectMany(word => Stems(name, word));

    /// <summary>The stem of a word; none for one that carries grammar.</summary>
    private IEnumerable<string> Stems(string text, Span span)
    {
        string word = Fold(text, span);
        return language.Lexicon.Is(word, WordClass.FunctionWord) ? [] : [_forms.Of(word).Stem];
    }

    private IEnumerable<string> StatesIn(string text) =>
        Parts(text).Select(part => part.State ?? part.Body?.AffiliatedState).OfType<string>();

    /// <summary>The words of a text, with the states and bodies that are named in it.</summary>
    private IEnumerable<(Span Word, string? State, BodyWord? Body)> Parts(string text)
    {
        int end = 0;
        foreach (Span word in WordsOf(text))
        {
            if (word.Start < end) continue;
            if (_names.Bodies.TryMatch(text, word.Start, out BodyWord body, out end))
                yield return (word, body.IsSeat ? body.State : null, body);
            else if (_names.States.Words.TryMatch(text, word.Start, out StateWord state, out end)
                && state.State is not null)
                yield return (word, state.State, null);
            else
            {
                end = word.End;
                yield return (word, null, null);
            }
        }
    }

    private static IEnumerable<Span> WordsOf(string text)
    {
        var source = new SourceText(text);
        return WordScanner.Scan(source, new Span(0, source.Length));
    }

    /// <summary>The word as it is compared, without a possessive ending.</summary>
    private string Fold(string text, Span span)
    {
        string word = _forms.Spelling.Fold(text.AsSpan(span.Start, span.Length));
        int cut = language.Orthography.Clitics.Cut(word, hasApostrophe: word.Contains('\'', StringComparison.Ordinal));
        return cut > 0 && language.Lexicon.Is(word.AsSpan(cut), WordClass.PossessiveClitic) ? word[..cut] : word;
    }
}
