using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Mentions.Speakers;

/// <summary>All names of one article, sorted by whose they are. A surname goes to the full name that bears it, which
/// may stand later in the article, as headlines come first. Where several bear it, the title and the description
/// decide, then who was introduced so far, then a clear majority or the paragraph, or nobody.</summary>
internal sealed class ArticleEntities
{
    private const int LargestBucket = 24;
    private const double ClearMajority = 2.0;

    private readonly AnalyzedText _text;
    private readonly NameVocabulary _words;
    private readonly RoleMatch _roles;
    private readonly Dictionary<string, Entity> _bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> _byGiven = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>> _byDeletion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _byFullName = new(StringComparer.OrdinalIgnoreCase);

    private ArticleEntities(AnalyzedText text, List<NameMention> mentions)
    {
        _text = text;
        _words = text.Language.Names;
        _roles = new RoleMatch(text.Language);
        Mentions = mentions;
    }

    /// <summary>All names, in text order.</summary>
    public IReadOnlyList<NameMention> Mentions { get; }

    /// <summary>Finds the names of <paramref name="text"/> and joins those of one bearer.</summary>
    public static ArticleEntities Read(AnalyzedText text)
    {
        List<NameMention> mentions = new NameScanner(text, new Casing(text)).Scan();
        var roles = new RoleReader(text);
        BodyMarks.Read(text, mentions, roles);
        for (int i = 0; i < mentions.Count; i++)
            if (mentions[i].Kind is NameKind.Person or NameKind.Unknown)
                roles.ReadAround(mentions[i], i + 1 < mentions.Count ? mentions[i + 1] : null);
        MentionContext.Read(text, mentions);
        var entities = new ArticleEntities(text, mentions);
        entities.Join();
        return entities;
    }

    /// <summary>The mention that ends with the token before <paramref name="end"/>, if it starts at or after
    /// <paramref name="first"/>; the longest of several.</summary>
    public NameMention? EndingAt(int first, int end)
    {
        NameMention? found = null;
        for (int i = FirstAtOrAfter(first); i < Mentions.Count && Mentions[i].First < end; i++)
            if (Mentions[i].End == end && (found is null || Mentions[i].First < found.First)) found = Mentions[i];
        return found;
    }

    /// <summary>The mention that covers <paramref name="token"/>, or null.</summary>
    public NameMention? Covering(int token)
    {
        for (int i = FirstAtOrAfter(token + 1) - 1; i >= 0 && Mentions[i].First > token - 16; i--)
            if (Mentions[i].First <= token && token < Mentions[i].End) return Mentions[i];
        return null;
    }

    /// <summary>The first mention that starts at or after <paramref name="token"/> and before
    /// <paramref name="end"/>.</summary>
    public NameMention? FirstIn(int token, int end)
    {
        int i = FirstAtOrAfter(token);
        return i < Mentions.Count && Mentions[i].First < end ? Mentions[i] : null;
    }

    /// <summary>The name whose phrase, titles included, starts with <paramref name="token"/>; no mere
    /// modifier.</summary>
    public NameMention? PhraseStartingAt(int token, int end)
    {
        for (int i = FirstAtOrAfter(token); i < Mentions.Count && Mentions[i].First < end; i++)
            if (Mentions[i].PhraseStart == token && !Mentions[i].IsModifier) return Mentions[i];
        return null;
    }

    /// <summary>Index of the first mention that starts at or after <paramref name="token"/>.</summary>
    public int FirstAtOrAfter(int token)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The one person whose surname is a spelling of <paramref name="word"/>; null where there is none, or
    /// more than one.</summary>
    public Entity? BySpelling(string word)
    {
        string key = _words.Spelling.KeyOf(word);
        List<Entity> found = _bySurname.GetValueOrDefault(key) ?? Fuzzy(key);
        return found.Count == 1 ? found[0] : null;
    }

    private void Join()
    {
        foreach (NameMention mention in Mentions)
            if (IsFullPerson(mention)) JoinFull(mention);
        foreach (NameMention mention in Mentions)
            if (mention.Entity is null && mention.Kind is not (NameKind.Person or NameKind.Unknown)) JoinBody(mention);
        BodyNames.Join(_bodies, _words.BodyHeads);
        foreach (NameMention mention in Mentions)
            if (mention.Entity is null) JoinBare(mention);
        foreach (Entity entity in Mentions.Select(mention => mention.Entity!).Distinct())
        {
            entity.Mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
            if (entity.Name is { IsBare: false } name) entity.Namesakes = NamesakesOf(entity, name);
        }
    }

    private IEnumerable<Entity> NamesakesOf(Entity entity, PersonName name) => Bucket(_bySurname, name.SurnameKey)
        .Where(other => other != entity && other.IsPerson && other.Name is { IsBare: false } full
            && full.SurnameKey == name.SurnameKey);

    private static bool IsFullPerson(NameMention mention) =>
        mention.Kind is NameKind.Person or NameKind.Unknown && mention.End - mention.First > 1
        && !mention.PersonName.IsBare;

    private void JoinFull(NameMention mention)
    {
        PersonName name = mention.PersonName;
        if (!_byFullName.TryGetValue(mention.Text, out Entity? entity))
        {
            entity = Bucket(_bySurname, name.SurnameKey).Find(known => _words.Persons.CanBeOne(known.Name!, name))
                ?? FindReordered(name) ?? FindMisspelt(name);
            bool isNew = entity is null;
            entity ??= new Entity();
            _byFullName.Add(mention.Text, entity);
            entity.Add(mention, name);
            Index(entity, name, isNew);
            return;
        }

        entity.Add(mention, name);
    }

    private Entity? FindReordered(PersonName name) =>
        name.AltersOrder
            ? Bucket(_bySurname, name.FirstKey!).Find(known => _words.Persons.CanBeOne(known.Name!, name))
            : null;

    /// <summary>"Volodymyr Zelinsky": the given name is that of one person whose surname is one letter off.</summary>
    private Entity? FindMisspelt(PersonName name) =>
        name.SurnameKey.Length < NameSlips.ShortestName ? null
        : Fuzzy(name.SurnameKey).Find(known => known.Name is { IsBare: false } other
            && other.Given[0].Equals(name.Given[0], StringComparison.OrdinalIgnoreCase));

    private void Index(Entity entity, PersonName name, bool isNew)
    {
        AddTo(_bySurname, name.SurnameKey, entity);
        if (name.AltersOrder) AddTo(_bySurname, name.FirstKey!, entity);
        if (!name.IsBare) AddTo(_byGiven, name.Given[0], entity);
        if (!isNew || name.SurnameKey.Length < NameSlips.ShortestName) return;
        foreach (string form in NameSlips.Deletions(name.SurnameKey)) AddTo(_byDeletion, form, entity);
    }

    private static void AddTo(Dictionary<string, List<Entity>> index, string key, Entity entity)
    {
        List<Entity> bucket = Bucket(index, key);
        if (bucket.Count < LargestBucket && !bucket.Contains(entity)) bucket.Add(entity);
    }

    private static List<Entity> Bucket(Dictionary<string, List<Entity>> index, string key)
    {
        if (!index.TryGetValue(key, out List<Entity>? bucket)) index.Add(key, bucket = []);
        return bucket;
    }

    private List<Entity> Fuzzy(string key) => key.Length < NameSlips.ShortestName ? [] :
    [
        .. NameSlips.Deletions(key).SelectMany(form => _byDeletion.GetValueOrDefault(form) ?? [])
            .Where(entity => NameSlips.IsSlip(entity.Name!.SurnameKey, key))
            .Distinct(),
    ];

    /// <summary>Bodies, states and peoples join by their listed or written name. A word that is also a person's
    /// surname here ("Jordan", "Ford") is left to the person.</summary>
    private void JoinBody(NameMention mention)
    {
        if (mention.End - mention.First == 1 && !mention.IsModifier && IsSurnameHere(mention))
        {
            mention.Kind = NameKind.Unknown;
            return;
        }

        string key = mention.Canonical ?? mention.Text;
        if (!_bodies.TryGetValue(key, out Entity? entity)) _bodies.Add(key, entity = new Entity());
        entity.Add(mention, null);
    }

    private bool IsSurnameHere(NameMention mention) =>
        (mention.First == 0 || !_text.Is(mention.First - 1, WordClass.DefiniteArticle))
        && _bySurname.TryGetValue(_words.Spelling.KeyOf(mention.Text), out List<Entity>? bearers)
        && bearers.Exists(bearer => bearer.Kind == NameKind.Person && bearer.Name!.Surname == mention.Text);

    private void JoinBare(NameMention mention)
    {
        PersonName name = mention.PersonName;
        Entity? bearer = Bearer(mention, name, out bool isShared);
        if (bearer is null)
        {
            bearer = new Entity { IsShared = isShared };
            if (!isShared) Index(bearer, name, isNew: true);
        }

        bearer.Add(mention, name);
    }

    /// <param name="isShared">True where several bear the name and none of them clearly is meant.</param>
    private Entity? Bearer(NameMention mention, PersonName name, out bool isShared)
    {
        List<Entity> bearers = _bySurname.GetValueOrDefault(name.SurnameKey) ?? [];
        if (bearers.Count == 0 && !mention.HasTitle) bearers = _byGiven.GetValueOrDefault(mention.Text) ?? [];
        if (bearers.Count == 0) bearers = Fuzzy(name.SurnameKey);
        isShared = bearers.Count > 1;
        return bearers.Count switch
        {
            0 => null,
            1 => Agrees(bearers[0], mention) && !HoldsAnother(bearers[0], mention) ? bearers[0] : null,
            _ => Choose(bearers, mention),
        };
    }

    /// <summary>True for somebody who is known by whose wife or son he is alone: a surname by itself rarely means
    /// them.</summary>
    private static bool IsKin(Entity entity) =>
        entity.Roles.Count > 0 && entity.Roles.TrueForAll(role => role.Head.Kind == PersonNounKind.Kin);

    /// <summary>True where the mention has an office and the bearer is somebody's kin, or a younger of the name who is
    /// introduced later and without that office: "President Quill" is not Tom Quill Jr., his son.</summary>
    private bool HoldsAnother(Entity bearer, NameMention mention) =>
        mention.Roles.Exists(role => role.Head.Kind is PersonNounKind.Office or PersonNounKind.Abbreviation)
        && !_roles.SharesRole(bearer, mention)
        && (IsKin(bearer) || (bearer.Name?.Suffix is not null && LastFullBefore(bearer, mention) < 0));

    private static bool Agrees(Entity entity, NameMention mention) =>
        !mention.IsGenderSure || entity.Gender == Gender.Unknown || entity.Gender == mention.Gender;

    private Entity? Choose(List<Entity> bearers, NameMention mention)
    {
        List<Entity> fitting = bearers.FindAll(bearer => Agrees(bearer, mention));
        List<Entity> named = fitting.FindAll(bearer => !IsKin(bearer));
        if (named.Count > 0) fitting = named;
        List<Entity> described = fitting.FindAll(bearer => _roles.SharesRole(bearer, mention));
        if (described.Count > 0) fitting = described;
        if (fitting.Count == 1) return fitting[0];
        bool tellsNothing = mention.IsGenderSure && fitting.TrueForAll(bearer => bearer.Gender == Gender.Unknown);
        if (tellsNothing) return Majority(fitting);
        List<Entity> introduced = fitting.FindAll(bearer => LastFullBefore(bearer, mention) >= 0);
        if (introduced.Count == 1) return introduced[0];
        Entity? main = Majority(introduced.Count > 0 ? introduced : fitting);
        Entity? near = LastInParagraph(introduced, mention, out bool isSubject);
        if (main is null || near is null || near == main) return main ?? near;
        return isSubject ? null : main;
    }

    /// <summary>The one whose full name stands last before the mention in the same paragraph.</summary>
    private Entity? LastInParagraph(List<Entity> bearers, NameMention mention, out bool isSubject)
    {
        int start = _text.Paragraphs[_text.ParagraphAt(mention.Span.Start)].Span.Start;
        Entity? last = bearers.Where(bearer => LastFullBefore(bearer, mention) >= start)
            .MaxBy(bearer => LastFullBefore(bearer, mention));
        isSubject = last is not null && last.SubjectStarts.Contains(LastFullBefore(last, mention));
        return last;
    }

    private static int LastFullBefore(Entity bearer, NameMention mention)
    {
        int index = bearer.FullMentions.BinarySearch(mention.Span.Start);
        index = index < 0 ? ~index : index;
        return index > 0 ? bearer.FullMentions[index - 1] : -1;
    }

    /// <summary>The one named twice as often as any other, by full name or by the names that went to it so
    /// far.</summary>
    private static Entity? Majority(List<Entity> bearers)
    {
        if (bearers.Count == 0) return null;
        List<Entity> order = [.. bearers.OrderByDescending(bearer => bearer.Mentions.Count)];
        return order.Count == 1 || order[0].Mentions.Count >= ClearMajority * order[1].Mentions.Count ? order[0] : null;
    }
}
