using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>Finds whom a description means: "the Russian leader" the one introduced as Russian president, "the
/// committee" the committee named before. Only what the article says counts; who holds an office in the world is not
/// known here.</summary>
internal sealed class DescriptionResolver
{
    private const int LargestBucket = 64;
    private const int FarthestBody = 400;

    /// <summary>How many times as often as any other the one is named whom an office alone means.</summary>
    private const double ClearMajority = 3;

    private readonly AnalyzedText _text;
    private readonly ArticleEntities _entities;
    private readonly NameVocabulary _words;
    private readonly RoleReader _roles;
    private readonly RoleMatch _match;
    private readonly Dictionary<string, List<Entity>> _byHead = new(StringComparer.OrdinalIgnoreCase);

    public DescriptionResolver(AnalyzedText text, ArticleEntities entities)
    {
        _text = text;
        _entities = entities;
        _words = text.Language.Names;
        _roles = new RoleReader(text);
        _match = new RoleMatch(text.Language);
        foreach (Entity entity in entities.Mentions.Select(mention => mention.Entity!).Distinct())
            foreach (Role role in entity.Roles) Index(role.Head.Word, entity);
    }

    /// <summary>The person that tokens [first, coreEnd) describe; <paramref name="end"/> ends the whole
    /// phrase.</summary>
    /// <param name="isShared">True where it fits several, and none of them clearly is meant.</param>
    public Entity? Person(int first, int coreEnd, int end, out bool isShared)
    {
        isShared = false;
        int offset = _text.Tokens[first].Span.Start;
        bool isHeadline = _text.ParagraphAt(offset) == 0;
        if (!IsDefinite(first, coreEnd, isHeadline) || _roles.Parse(first, coreEnd) is not { } called) return null;
        if (called.Head.Kind is PersonNounKind.Kin or PersonNounKind.Generic) return null;
        if (coreEnd < end && StateAfterOf(coreEnd, end) is { } state)
            called = called with { States = called.States.Add(state) };
        List<Candidate> fitting = Fitting(called, offset, isHeadline, isLoose: false);
        if (fitting.Count == 0)
        {
            fitting = Fitting(called, offset, isHeadline: false, isLoose: true);
            return fitting.Count == 1 && fitting[0].Last >= 0 ? fitting[0].Entity : null;
        }

        Entity? found = fitting.Count == 1 || fitting[0].Fit > fitting[1].Fit
            || IsClearlyNearer(fitting[0].Last, fitting[1].Last, offset)
            ? fitting[0].Entity : MostNamed(fitting.TakeWhile(one => one.Fit == fitting[0].Fit));
        isShared = found is null;
        return found;
    }

    private readonly record struct Candidate(Entity Entity, int Fit, int Last);

    private List<Candidate> Fitting(Role called, int offset, bool isHeadline, bool isLoose) =>
    [
        .. Candidates(called.Head.Word)
            .Where(entity => entity.Gender == Gender.Unknown || called.Head.Gender == Gender.Unknown
                || entity.Gender == called.Head.Gender)
            .Select(entity => new Candidate(entity, _match.Fit(called, entity, isLoose), LastBefore(entity, offset)))
            .Where(candidate => candidate.Fit >= 0
                && (candidate.Last >= 0 || isHeadline || MayPrecede(called, candidate.Entity)))
            .OrderByDescending(candidate => candidate.Fit).ThenByDescending(candidate => candidate.Last),
    ];

    /// <summary>The one that the article names far more often than any other.</summary>
    private static Entity? MostNamed(IEnumerable<Candidate> candidates)
    {
        Entity[] order = [.. candidates.Select(one => one.Entity).OrderByDescending(one => one.Mentions.Count)];
        return order[0].Mentions.Count >= ClearMajority * order[1].Mentions.Count ? order[0] : null;
    }

    /// <summary>The body that a common noun with "the" means: the last one named whose name ends in that noun, or that
    /// is listed as of that kind.</summary>
    public NameMention? Body(int first, int coreEnd)
    {
        if (coreEnd - first != 2 || !_text.Is(first, WordClass.DefiniteArticle)) return null;
        string head = _text.Word(coreEnd - 1).ToString();
        string kind = _words.BodyNouns.GetValueOrDefault(head, "");
        for (int i = _entities.FirstAtOrAfter(first) - 1; i >= 0
            && first - _entities.Mentions[i].First < FarthestBody; i--)
        {
            NameMention mention = _entities.Mentions[i];
            if (mention.Kind != NameKind.Body) continue;
            if (mention.Text.EndsWith(head, StringComparison.OrdinalIgnoreCase)
                || (kind.Length > 0 && kind == mention.BodyKind)) return mention;
        }

        return null;
    }

    /// <summary>The start of the last mention of <paramref name="entity"/> before <paramref name="offset"/>, or
    /// -1.</summary>
    public static int LastBefore(Entity entity, int offset) => LastMentionBefore(entity, offset)?.Span.Start ?? -1;

    public static NameMention? LastMentionBefore(Entity entity, int offset)
    {
        int low = 0, high = entity.Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (entity.Mentions[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low > 0 ? entity.Mentions[low - 1] : null;
    }

    private void Index(string head, Entity entity)
    {
        if (!_byHead.TryGetValue(head, out List<Entity>? bucket)) _byHead.Add(head, bucket = []);
        if (bucket.Count < LargestBucket && !bucket.Contains(entity)) bucket.Add(entity);
    }

    private IEnumerable<Entity> Candidates(string called)
    {
        IEnumerable<string> heads = _words.Hypernyms.TryGetValue(called, out var narrower)
            ? narrower.Append(called) : [called];
        return heads.Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(head => _byHead.GetValueOrDefault(head) ?? []).Distinct();
    }

    /// <summary>News often names late: "the fire chief said" before "fire chief Tobias Renn". A description with more
    /// than its head word may stand before the introduction that repeats it.</summary>
    private static bool MayPrecede(Role called, Entity entity) => called.Modifiers.Length > 0
        && entity.Roles.Exists(role => role.Head == called.Head && called.Modifiers.All(role.Modifiers.Contains));

    private bool IsDefinite(int first, int end, bool isHeadline)
    {
        if (isHeadline && _text.Tokens[first].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj) return true;
        if (_text.Is(first, WordClass.DefiniteArticle) || _text.Is(first, WordClass.DemonstrativePronoun)) return true;
        for (int i = first; i < end; i++)
            if (_text.Is(i, WordClass.PossessiveClitic)) return true;
        return char.IsUpper(_text.Word(first)[0])
            && _text.Tokens[first].Tag is PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun;
    }

    private string? StateAfterOf(int coreEnd, int end) =>
        coreEnd + 1 < end && _text.Is(coreEnd, WordClass.GenitivePreposition)
            && _words.States.Words.TryMatch(_text, coreEnd + 1, end, out StateWord state, out _)
            ? state.State : null;

    /// <summary>The nearer candidate stands in this or the last sentence, the other one does not.</summary>
    private bool IsClearlyNearer(int nearer, int farther, int offset)
    {
        int here = _text.SentenceAt(offset);
        return nearer >= 0 && here - _text.SentenceAt(nearer) <= 1
            && (farther < 0 || here - _text.SentenceAt(farther) > 2);
    }
}
