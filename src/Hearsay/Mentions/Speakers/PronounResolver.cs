using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Finds whom "he" and "she" stand for. Names and pronouns are met in text order; each pronoun takes the
/// candidate with the best score over a window of recent mentions (features and weights in Data/pronoun-weights.tsv;
/// the features are the usual ones of salience-based resolution, Lappin and Leass 1994).</summary>
internal sealed class PronounResolver(AnalyzedText text, PronounWeights weights)
{
    private const int Window = 40;
    private const int FarthestSentence = 12;

    /// <summary>Characters of a title before a name, at most.</summary>
    private const int LongestTitle = 12;

    private readonly List<Occurrence> _occurrences = [];
    private readonly Dictionary<Entity, int> _counts = [];
    private (Entity Entity, int Sentence, int Token)? _lastSpeaker;

    private readonly record struct Occurrence(Entity Entity, int Token, int Sentence, Span Span, NameMention? Name,
        bool IsSubject);

    /// <summary>The antecedent of a pronoun: whose mention it refers back to, or null where no candidate leads
    /// clearly.</summary>
    public readonly record struct Antecedent(Entity Entity, Span Mention, bool IsClear);

    /// <summary>Takes note of a name.</summary>
    public void Meet(NameMention mention)
    {
        if (mention.Entity is not { IsPerson: true } entity) return;
        Note(new Occurrence(entity, mention.First, mention.Sentence, mention.Span, mention, mention.IsSubject));
    }

    /// <summary>Takes note of a description ("the president") that means <paramref name="entity"/>.</summary>
    public void MeetDescription(Entity entity, int token, bool isSubject)
    {
        Span words = text.Tokens[token].Span;
        Note(new Occurrence(entity, token, text.SentenceAt(words.Start),
            DescriptionResolver.LastMentionBefore(entity, words.Start)?.Span ?? words, null, isSubject));
    }

    /// <summary>Takes note of who made the statement whose source stands at <paramref name="token"/>.</summary>
    public void MeetSpeaker(Entity entity, int token)
    {
        if (!entity.IsPerson) return;
        _lastSpeaker = (entity, text.SentenceAt(text.Tokens[token].Span.Start), token);
    }

    /// <summary>Resolves the pronoun at <paramref name="token"/> and takes note of it.</summary>
    /// <param name="ownContent">The content that the pronoun is the source of, or empty.</param>
    public Antecedent? Resolve(int token, Pronoun pronoun, ImmutableArray<Span> ownContent)
    {
        int sentence = text.SentenceAt(text.Tokens[token].Span.Start);
        Dictionary<Entity, (double Score, Span Mention)> scores = Score(token, sentence, pronoun, ownContent);
        if (scores.Count == 0) return null;
        var order = scores.OrderByDescending(pair => pair.Value.Score)
            .ThenByDescending(pair => pair.Value.Mention.Start).Take(2).ToList();
        (Entity best, (double score, Span mention)) = order[0];
        bool isClear = score >= weights[PronounFeature.Floor]
            && (order.Count == 1 || score - order[1].Value.Score >= weights[PronounFeature.Margin]);
        if (isClear) best.Learn(pronoun.Gender);
        Note(new Occurrence(best, token, sentence, mention, null, pronoun.IsSubject));
        return new Antecedent(best, mention, isClear);
    }

    private void Note(Occurrence occurrence)
    {
        _occurrences.Add(occurrence);
        _counts[occurrence.Entity] = _counts.GetValueOrDefault(occurrence.Entity) + 1;
    }

    private Dictionary<Entity, (double Score, Span Mention)> Score(
        int token, int sentence, Pronoun pronoun, ImmutableArray<Span> ownContent)
    {
        var scores = new Dictionary<Entity, (double Score, Span Mention)>();
        var spoken = new HashSet<Entity>();
        for (int i = _occurrences.Count - 1; i >= 0 && i >= _occurrences.Count - Window; i--)
        {
            Occurrence occurrence = _occurrences[i];
            if (sentence - occurrence.Sentence > FarthestSentence) break;
            if (!MayBe(occurrence.Entity, pronoun)) continue;
            bool isOwn = IsIn(ownContent, text.Tokens[occurrence.Token].Span);
            if (isOwn && occurrence.Name is not null && !Opens(occurrence, ownContent))
                spoken.Add(occurrence.Entity);
            double score = ScoreMention(occurrence, token, sentence);
            if (!scores.TryGetValue(occurrence.Entity, out var best) || score > best.Score)
                scores[occurrence.Entity] = (score, occurrence.Span);
        }

        foreach (Entity entity in scores.Keys.ToArray())
        {
            (double score, Span mention) = scores[entity];
            double own = spoken.Contains(entity) ? weights[PronounFeature.InOwnContent] : 0;
            scores[entity] = (score + own + ScoreEntity(entity, sentence, pronoun), mention);
        }

        return scores;
    }

    /// <summary>"Wren would resign, he said": who is subject of an unquoted content that comes first may say
    /// it.</summary>
    private static bool Opens(Occurrence occurrence, ImmutableArray<Span> content) =>
        occurrence.Name is { InQuotation: false, IsSubject: true }
        && occurrence.Span.Start - content[0].Start <= LongestTitle;

    private static bool MayBe(Entity entity, Pronoun pronoun) =>
        !entity.IsGenderSure || entity.Gender == pronoun.Gender;

    private static bool IsIn(ImmutableArray<Span> spans, Span token)
    {
        foreach (Span span in spans)
            if (span.Contains(token)) return true;
        return false;
    }

    private double ScoreMention(Occurrence occurrence, int token, int sentence)
    {
        int back = sentence - occurrence.Sentence;
        double score = back * weights[PronounFeature.SentencesBack];
        if (back == 0) score += weights[PronounFeature.SameSentence];
        if (back == 1) score += weights[PronounFeature.PreviousSentence];
        if (occurrence.IsSubject) score += weights[PronounFeature.Subject];
        if (occurrence.Token <= text.Sentences[occurrence.Sentence].FirstToken + 2)
            score += weights[PronounFeature.FirstInSentence];
        if (IsOtherParagraph(occurrence.Sentence, token)) score += weights[PronounFeature.NewParagraph];
        if (occurrence.Name is not { } name) return score + weights[PronounFeature.PronounMention];
        if (name.IsAfterPreposition) score += weights[PronounFeature.AfterPreposition];
        if (name.IsModifier) score += weights[PronounFeature.Modifier];
        if (name.InQuotation) score += weights[PronounFeature.InQuotation];
        if (name.InTitleCase) score += weights[PronounFeature.InHeadline];
        return score;
    }

    private bool IsOtherParagraph(int sentence, int token) =>
        text.ParagraphAt(text.Sentences[sentence].Span.Start) != text.ParagraphAt(text.Tokens[token].Span.Start);

    private static PronounFeature GenderFeature(Entity entity, Pronoun pronoun) =>
        entity.Gender == Gender.Unknown ? PronounFeature.GenderUnknown
        : entity.Gender == pronoun.Gender ? PronounFeature.GenderAgrees : PronounFeature.GenderClashes;

    private double ScoreEntity(Entity entity, int sentence, Pronoun pronoun)
    {
        double score = Math.Log(1 + _counts[entity]) * weights[PronounFeature.Frequency];
        score += weights[GenderFeature(entity, pronoun)];
        if (entity.Kind == NameKind.Unknown) score += weights[PronounFeature.UnknownKind];
        if (_lastSpeaker is not { } last || last.Entity != entity) return score;
        score += weights[PronounFeature.LastSpeaker];
        return sentence - last.Sentence <= 1 ? score + weights[PronounFeature.LastSpeakerAdjacent] : score;
    }
}
