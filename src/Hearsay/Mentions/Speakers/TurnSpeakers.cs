using Hearsay.Analysis;
using Hearsay.Articles.Turns;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Whom the labels of turns stand for, whom "you" addresses in a turn, and who "I" is outside all
/// quotations.</summary>
/// <param name="read">Resolves the words of a source as anywhere in the text.</param>
internal sealed class TurnSpeakers(
    AnalyzedText text, ArticleEntities entities, Voices voices, PhraseSpeakers unnamed,
    Func<Span, ResolvedSpeaker> read)
{
    private const int MostInitials = 3;

    private readonly Dictionary<string, ResolvedSpeaker> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, Turn> _byStart = voices.Turns.ToDictionary(turn => turn.Text[0].Start);
    private (bool IsKnown, Entity? Entity) _interviewee;
    private bool? _isPersonal;

    /// <summary>The turn whose own words begin with a content; null where the content is none.</summary>
    public Turn? Of(Span content) =>
        _byStart.TryGetValue(content.Start, out Turn? turn) && turn.Text[0] == content ? turn : null;

    /// <summary>Who speaks in a turn.</summary>
    public ResolvedSpeaker SpeakerOf(Turn turn)
    {
        if (turn.Name is { } name) return Named(name);
        ResolvedSpeaker? found = turn.Kind is TurnKind.Answer ? Answerer() : Asker();
        return found ?? new ResolvedSpeaker(PhraseSpeakers.Nobody, null);
    }

    /// <summary>Whom "you" means at an offset: whoever speaks next. In an answer it is mostly nobody.</summary>
    public ResolvedSpeaker? AddresseeAt(int offset)
    {
        int at = IndexAt(offset), other = at + 1;
        if (at < 0 || other >= voices.Turns.Length || voices.Turns[at].Kind is TurnKind.Answer) return null;
        ResolvedSpeaker own = SpeakerOf(voices.Turns[at]);
        ResolvedSpeaker found = SpeakerOf(voices.Turns[other]);
        return found.Speaker == own.Speaker || found.Speaker.Kind is SpeakerKind.Unresolved ? null : found;
    }

    /// <summary>Who speaks in the turn that an offset lies in; null where it lies in none.</summary>
    public ResolvedSpeaker? SpeakerAt(int offset) =>
        IndexAt(offset) is >= 0 and var at ? SpeakerOf(voices.Turns[at]) : null;

    /// <summary>Whom "I" stands for outside all quotations: the one author; null where there is none, or more, or the
    /// article is not written in the first person.</summary>
    public ResolvedSpeaker? Author() => IsPersonal() ? ByAuthor() : null;

    private ResolvedSpeaker? ByAuthor() =>
        voices.Authors is [var name] && IsPersonal(name)
            ? new ResolvedSpeaker(OfName(name, SpeakerKind.Person), null)
            : null;

    /// <summary>Whom "we" stands for where no author is named: whom the page says that it is about at its end ("About
    /// Clean Wells"), else the paper.</summary>
    public ResolvedSpeaker? Issuer()
    {
        if (voices.Authors.Length > 0) return null;
        PhraseClasses<TurnWord> words = text.Language.TurnWords;
        foreach (Paragraph paragraph in text.Paragraphs)
        {
            ReadOnlySpan<char> units = text.Text.Slice(paragraph.Span);
            int length = words.LengthAt(units, 0, TurnWord.About);
            bool isName = length > 0 && units.Length > length + 1 && char.IsUpper(units[length + 1])
                && !TurnPage.EndsSentence(units) && TurnPage.CountWords(units) <= MostWordsOfName;
            if (isName) return new ResolvedSpeaker(OfName(units[(length + 1)..].ToString(), SpeakerKind.Body), null);
        }

        return voices.Outlet is { } outlet ? new ResolvedSpeaker(OfName(outlet, SpeakerKind.Body), null) : null;
    }

    private const int MostWordsOfName = 8;

    /// <summary>Share of the paragraphs in which an author who writes of himself says "I".</summary>
    private const double LeastPersonal = 0.2;

    /// <summary>True where "I" stands outside quotation marks time and again; once it may be a quotation that lost its
    /// marks.</summary>
    private bool IsPersonal()
    {
        if (_isPersonal is { } known) return known;
        int own = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Tag is not PartOfSpeech.Pron || text.QuotationOf(i) >= 0
                || text.Language.Names.PronounOf(text.Word(i)) is not { Person: 1, IsPlural: false }) continue;
            own++;
            i = text.Sentences[text.Paragraphs[text.ParagraphAt(text.Tokens[i].Span.Start)].EndSentence - 1].EndToken;
        }

        return (_isPersonal = own >= LeastPersonal * text.Paragraphs.Length).Value;
    }

    /// <summary>Pages name rubrics and sites as authors, too.</summary>
    private bool IsPersonal(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= 4 && words.All(word => char.IsUpper(word[0]))
            && (words.Any(word => text.Language.Names.GivenNames.Contains(word))
                || text.Language.Names.PersonNouns.TryGet(words[0], out _));
    }

    private int IndexAt(int offset)
    {
        for (int i = 0; i < voices.Turns.Length; i++)
            if (voices.Turns[i].Extent.Contains(offset)) return i;
        return -1;
    }

    private ResolvedSpeaker Named(Span name)
    {
        string words = text.Text.Quote(name);
        if (_byName.TryGetValue(words, out ResolvedSpeaker known)) return known with { Mention = name };
        ResolvedSpeaker found = IsHandle(words)
            ? new ResolvedSpeaker(unnamed.Of(words, SpeakerKind.Person), name)
            : LongerLabel(words) is { } longer ? Named(longer) : Read(name, words);
        _byName[words] = found;
        return found with { Mention = name };
    }

    private static bool IsHandle(string words) => words[0] == '@' || words.StartsWith("u/", StringComparison.Ordinal);

    private ResolvedSpeaker Read(Span name, string words)
    {
        if (IsInitials(words) && OfInitials(words) is { } entity) return new ResolvedSpeaker(entity.ToSpeaker(), name);
        ResolvedSpeaker found = read(name);
        bool isUnresolved = found.Speaker.Kind is SpeakerKind.Unresolved;
        if (isUnresolved && IsFullName(words) && !IsCapitals(words))
            return new ResolvedSpeaker(OfName(words, SpeakerKind.Person), name);
        if (!IsCapitals(found.Speaker.Name)) return found;
        string bare = string.Join(' ', text.Language.Names.Persons.Read(found.Speaker.Name).Words);
        if (Known(bare) is { } known) return found with { Speaker = known };
        bool isPerson = IsFullName(words) || found.Speaker.Kind is SpeakerKind.Person
            || bare.Length < found.Speaker.Name.Length;
        return isPerson ? found with { Speaker = unnamed.Of(InTitleCase(bare), SpeakerKind.Person) } : found;
    }

    /// <summary>The label of the page that this one is a part or the initials of.</summary>
    private Span? LongerLabel(string words)
    {
        foreach (Turn turn in voices.Turns)
        {
            if (turn.Name is not { } name || name.Length <= words.Length) continue;
            string other = text.Text.Quote(name);
            bool isPart = other.EndsWith(" " + words, StringComparison.OrdinalIgnoreCase)
                || other.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase);
            if (isPart || (IsInitials(words) && InitialsOf(other) == words)) return name;
        }

        return null;
    }

    private static bool IsInitials(string words) => words.Length <= MostInitials && words.All(char.IsUpper);

    private static string InitialsOf(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));

    private Entity? OfInitials(string initials)
    {
        Entity[] found = [.. entities.Mentions.Select(mention => mention.Entity!).Distinct()
            .Where(entity => InitialsOf(entity.ToSpeaker().Name) == initials)];
        return found.Length == 1 ? found[0] : null;
    }

    private static bool IsCapitals(string name) => name.Any(char.IsLetter) && !name.Any(char.IsLower);

    private bool IsFullName(string name) =>
        name.Contains(' ', StringComparison.Ordinal)
        && name.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]
            .Any(word => text.Language.Names.GivenNames.Contains(word));

    private Speaker OfName(string name, SpeakerKind kind) => Known(name) ?? unnamed.Of(name, kind);

    /// <summary>Whom alone the text knows by a name, whatever its capitals; null where it knows nobody, or
    /// several.</summary>
    private Speaker? Known(string name)
    {
        Speaker[] found = [.. entities.Mentions.Select(mention => mention.Entity!).Distinct()
            .Select(entity => entity.ToSpeaker()).Where(known => !IsCapitals(known.Name) && IsForm(name, known.Name))];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>True where a name is another, whatever its capitals, or the end of it; titles may stand before a full
    /// name.</summary>
    private static bool IsForm(string name, string known) =>
        name.Equals(known, StringComparison.OrdinalIgnoreCase)
        || known.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)
        || (known.Contains(' ', StringComparison.Ordinal)
            && name.EndsWith(" " + known, StringComparison.OrdinalIgnoreCase));

    private static string InTitleCase(string name) => string.Join(' ', name.Split(' ').Select(word =>
        word.Length < 2 ? word : word[0] + word[1..].ToLowerInvariant()));

    /// <summary>Who asks where no label says: the one author, where somebody else answers. In a press conference many
    /// ask.</summary>
    private ResolvedSpeaker? Asker() =>
        voices.Turns.Any(turn => turn.Kind is TurnKind.Speech) || Interviewee() is null ? null : ByAuthor();

    /// <summary>Whom the introduction names; in a column, where it names nobody, the author.</summary>
    private ResolvedSpeaker? Answerer() =>
        Interviewee() is { } entity ? new ResolvedSpeaker(entity.ToSpeaker(), entity.Mentions[0].Span)
        : HasNames() ? null : ByAuthor();

    private bool HasNames() => Introduced().Any();

    private Entity? Interviewee()
    {
        if (!_interviewee.IsKnown) _interviewee = (true, FindInterviewee());
        return _interviewee.Entity;
    }

    /// <summary>The one person of the introduction, else the one of the headline, else the one named most.</summary>
    private Entity? FindInterviewee()
    {
        List<NameMention> named = [.. Introduced()];
        Entity[] all = [.. named.Select(mention => mention.Entity!).Distinct()];
        if (all.Length <= 1) return all.FirstOrDefault();
        Entity[] inHead = [.. named.Where(mention => text.ParagraphAt(mention.Span.Start) == 0)
            .Select(mention => mention.Entity!).Distinct()];
        if (inHead.Length == 1) return inHead[0];
        var byCount = all.Select(entity => (Entity: entity, Count: named.Count(mention => mention.Entity == entity)))
            .OrderByDescending(pair => pair.Count).ToList();
        return byCount[0].Count > byCount[1].Count ? byCount[0].Entity : null;
    }

    /// <summary>The persons named before the first turn, authors apart.</summary>
    private IEnumerable<NameMention> Introduced()
    {
        int first = voices.Turns switch
        {
            [] => 0,
            [{ Label.IsEmpty: true } turn, ..] => turn.Text[0].Start,
            [var turn, ..] => turn.Label.Start,
        };
        return entities.Mentions.Where(mention => mention.Span.Start < first && MayAnswer(mention.Entity!));
    }

    private bool MayAnswer(Entity entity) =>
        entity.IsPerson && (entity.Kind is NameKind.Person || entity.Name is { IsBare: false })
        && !voices.Authors.Any(author => author.EndsWith(entity.ToSpeaker().Name, StringComparison.OrdinalIgnoreCase));
}
