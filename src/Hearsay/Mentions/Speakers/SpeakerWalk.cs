using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles.Turns;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>One walk through one article: names, pronouns and sources are met in text order, so that each source is
/// resolved with all that stands before it in mind.</summary>
internal sealed class SpeakerWalk
{
    private const int LongestDescription = 6, LongestOpening = 3;

    private readonly AnalyzedText _text;
    private readonly ImmutableArray<Statement> _statements;
    private readonly ArticleEntities _entities;
    private readonly SourcePhraseReader _phrases;
    private readonly PronounResolver _pronouns;
    private readonly DescriptionResolver _descriptions;
    private readonly AntecedentFinder _antecedents;
    private readonly EnclosingStatements _enclosing;
    private readonly PhraseSpeakers _unnamed;
    private readonly TurnSpeakers _turns;
    private readonly BodyDescriptions _bodies;
    private readonly OwnedWords _owned;
    private readonly NameVocabulary _words;
    private readonly ResolvedSpeaker?[] _resolved;
    private readonly Dictionary<int, PronounResolver.Antecedent?> _pronounAt = [];

    public SpeakerWalk(
        AnalyzedText text, ImmutableArray<Statement> statements, PronounWeights weights, Voices voices)
    {
        _text = text;
        _words = text.Language.Names;
        _unnamed = new PhraseSpeakers(text.Language.Lexicon);
        _statements = statements;
        _entities = ArticleEntities.Read(text);
        _phrases = new SourcePhraseReader(text, _entities);
        _pronouns = new PronounResolver(text, weights);
        _descriptions = new DescriptionResolver(text, _entities);
        _antecedents = new AntecedentFinder(text, _entities);
        _enclosing = new EnclosingStatements(statements);
        _bodies = new BodyDescriptions(text, _entities, _descriptions, _unnamed);
        _owned = new OwnedWords(text, _entities);
        _resolved = new ResolvedSpeaker?[statements.Length];
        _turns = new TurnSpeakers(text, _entities, voices, _unnamed, source => Resolve(source, _phrases.Read(source)));
    }

    public ImmutableArray<ResolvedSpeaker> Run()
    {
        ILookup<int, int> sources = Enumerable.Range(0, _statements.Length)
            .Where(i => !_statements[i].Source.IsEmpty)
            .ToLookup(i => _text.TokenAt(_statements[i].Source[0].Start));
        int mention = 0;
        for (int token = 0; token < _text.Tokens.Length; token++)
        {
            for (; mention < _entities.Mentions.Count && _entities.Mentions[mention].First <= token; mention++)
                _pronouns.Meet(_entities.Mentions[mention]);
            MeetPronoun(token, sources);
            MeetDescription(token);
            foreach (int statement in sources[token]) Resolve(statement);
        }

        for (int i = 0; i < _statements.Length; i++)
            _resolved[i] ??= OfUnlabelled(i) ?? RunningOn(i) ?? Unsourced(i)
                ?? new ResolvedSpeaker(PhraseSpeakers.Nobody, null);
        for (int i = 0; i < _statements.Length; i++) if (OfParticipant(i) is { } self) _resolved[i] = self;
        return [.. _resolved.Select(resolved => resolved!.Value)];
    }

    private void MeetPronoun(int token, ILookup<int, int> sources)
    {
        ReadOnlySpan<char> word = _text.Word(token);
        if (word.Length > 7
            || _words.PronounOf(word) is not { Gender: not Gender.Unknown } pronoun) return;
        ImmutableArray<Span> content = [.. sources[token].SelectMany(statement => _statements[statement].Content)];
        _pronounAt[token] = _pronouns.Resolve(token, pronoun, content);
    }

    /// <summary>"the president" anywhere in the text keeps whom it means in mind.</summary>
    private void MeetDescription(int token)
    {
        if (!_text.Is(token, WordClass.DefiniteArticle)) return;
        int end = token + 1;
        while (end < _text.Tokens.Length && end - token < LongestDescription
            && _text.Tokens[end].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn) end++;
        if (end == token + 1 || _entities.Covering(end - 1) is not null) return;
        if (_descriptions.Person(token, end, end, out _) is { } entity)
            _pronouns.MeetDescription(entity, token, MentionContext.PrecedesVerb(_text, end, _text.Tokens.Length));
    }

    private void Resolve(int index)
    {
        Statement statement = _statements[index];
        Span source = statement.Source[0];
        ResolvedSpeaker resolved = TurnOf(statement) is { } turn
            ? _turns.SpeakerOf(turn) : Resolve(source, _phrases.Read(source));
        _resolved[index] = resolved;
        _antecedents.Meet(resolved, statement.Extent.End - 1);
    }

    private Turn? TurnOf(Statement statement) => statement.Content is [var first, ..] ? _turns.Of(first) : null;

    private ResolvedSpeaker Resolve(Span source, SourcePhrase phrase) => phrase.Form == SourceForm.None
        ? Misspelt(phrase) ?? Unnamed(source, SpeakerKind.Unresolved) : Resolve(phrase, source);

    private ResolvedSpeaker Resolve(SourcePhrase phrase, Span source) => phrase.Form switch
    {
        SourceForm.Name => Named(phrase.Name!, phrase),
        SourceForm.Pronoun => OfPronoun(phrase.Pronoun!, phrase, source),
        SourceForm.Person => Described(phrase, source),
        SourceForm.Body => _bodies.Of(phrase),
        SourceForm.Group => Owner(phrase) ?? Unnamed(phrase, SpeakerKind.Group),
        SourceForm.Document => Owner(phrase) ?? Unnamed(phrase, SpeakerKind.Document),
        _ => Misspelt(phrase) ?? Owner(phrase) ?? Unnamed(source, SpeakerKind.Unresolved),
    };

    private ResolvedSpeaker Named(NameMention name, SourcePhrase phrase)
    {
        // "the police of Aldermoor": the name is a common noun, of which there are more.
        if (!NameScanner.IsCapitalised(name.Text) && _bodies.AfterPlace(phrase) is var end && end > name.End)
        {
            Span words = WordsOf(name.First, end);
            return new ResolvedSpeaker(_unnamed.Of(_text.Text.Quote(words), SpeakerKind.Body), words);
        }

        Entity entity = name.Entity!;
        if (entity.Kind == NameKind.Unknown && StandsAlone(name, phrase)) entity.Learn(Gender.Unknown);
        _pronouns.MeetSpeaker(entity, name.First);
        return new ResolvedSpeaker(entity.ToSpeaker(), name.Span);
    }

    /// <summary>A name that speaks and has no article or owner before it, and no "of" after it, is a
    /// person's.</summary>
    private bool StandsAlone(NameMention name, SourcePhrase phrase) =>
        !IsArticle(phrase.First)
        && !(name.End - name.First == 1 && name.First > phrase.First
        && MentionContext.IsPossessive(_text, name.First - 1))
        && !(name.End < phrase.End && _text.Is(name.End, WordClass.GenitivePreposition));

    private bool IsArticle(int token) =>
        _text.Is(token, WordClass.DefiniteArticle) || _text.Is(token, WordClass.IndefiniteArticle);

    private ResolvedSpeaker? OfUnlabelled(int index) =>
        TurnOf(_statements[index]) is { } turn ? _turns.SpeakerOf(turn) : null;

    /// <summary>"I" and "we": whoever is quoted there, or whose turn it is, else who wrote the article; "you": whoever
    /// is addressed in the turn.</summary>
    private ResolvedSpeaker? OfParticipant(int index)
    {
        if (_statements[index].Source is not [var source, ..]) return null;
        int token = _text.TokenAt(source.Start);
        if (source.End != _text.Tokens[token].Span.End || TurnOf(_statements[index]) is not null
            || _words.PronounOf(_text.Word(token)) is not { Person: 1 or 2 } pronoun) return null;
        if (_text.QuotationOf(token) < 0 && _turns.SpeakerAt(source.Start) is { } own)
            return pronoun.Person == 1 ? own : _turns.AddresseeAt(source.Start);
        if (pronoun.Person == 2) return null;
        if (_enclosing.Around(source) is { } outer && outer != index) return _resolved[outer];
        return _text.QuotationOf(token) >= 0 ? null : pronoun.IsPlural ? _turns.Issuer() : _turns.Author();
    }

    private ResolvedSpeaker OfPronoun(Pronoun pronoun, SourcePhrase phrase, Span source)
    {
        if (pronoun.Person != 3) return Unnamed(source, SpeakerKind.Unresolved);
        if (pronoun.Use == PronounUse.Relative) return OfRelative(pronoun, phrase.First) ?? Unnamed(source,
            SpeakerKind.Unresolved);
        if (pronoun.Gender == Gender.Unknown)
            return _antecedents.Find(phrase.First, pronoun) ?? Unnamed(source, SpeakerKind.Unresolved);
        if (_pronounAt.GetValueOrDefault(phrase.First) is not { IsClear: true } antecedent) return Unnamed(source,
            SpeakerKind.Unresolved);
        _pronouns.MeetSpeaker(antecedent.Entity, phrase.First);
        return new ResolvedSpeaker(antecedent.Entity.ToSpeaker(), antecedent.Mention);
    }

    /// <summary>"who" and "which": the phrase that ends right before.</summary>
    private ResolvedSpeaker? OfRelative(Pronoun pronoun, int token)
    {
        if (_antecedents.NameBefore(token, pronoun.IsThing) is { } name) return Named(name,
            new SourcePhrase(SourceForm.Name, name.First, name.End, name.End, name));
        if (_antecedents.PhraseBefore(token) is not { } words) return null;
        SourcePhrase phrase = _phrases.Read(words);
        bool isThing = phrase.Name is { Kind: NameKind.Body or NameKind.State };
        return phrase.Form is SourceForm.None or SourceForm.Pronoun || (isThing && !pronoun.IsThing) ? null
            : Resolve(phrase, words);
    }

    private ResolvedSpeaker Described(SourcePhrase phrase, Span source)
    {
        if (_descriptions.Person(phrase.First, phrase.CoreEnd, phrase.End, out bool isShared) is not { } entity)
            return Apposed(phrase) ?? Misspelt(phrase)
                ?? (isShared ? Unnamed(source, SpeakerKind.Unresolved) : Unnamed(phrase, SpeakerKind.Unnamed));
        _pronouns.MeetSpeaker(entity, phrase.First);
        return new ResolvedSpeaker(entity.ToSpeaker(),
            DescriptionResolver.LastMentionBefore(entity, source.Start)?.Span ?? source);
    }

    /// <summary>A source that is itself an apposition: the name before the comma that opens it.</summary>
    private ResolvedSpeaker? Apposed(SourcePhrase phrase)
    {
        if (phrase.First == 0 || _text.Word(phrase.First - 1) is not ("," or "—")) return null;
        NameMention? name = _antecedents.NameBefore(phrase.First, isThing: false);
        bool opensSentence = name is { IsAfterPreposition: false, Entity.Kind: NameKind.Person }
            && name.PhraseStart == _text.Sentences[name.Sentence].FirstToken;
        return opensSentence ? Named(name!, phrase) : null;
    }

    /// <summary>A source that is one word in small letters may be a known surname with a slip: "zelenskyyy".</summary>
    private ResolvedSpeaker? Misspelt(SourcePhrase phrase)
    {
        if (phrase.CoreEnd - phrase.First != 1) return null;
        string word = _text.Word(phrase.First).ToString();
        if (_entities.BySpelling(word) is not { } entity) return null;
        if (!entity.Slips.Contains(word)) entity.Slips.Add(word);
        _pronouns.MeetSpeaker(entity, phrase.First);
        return new ResolvedSpeaker(entity.ToSpeaker(), WordsOf(phrase.First, phrase.CoreEnd));
    }

    /// <summary>A quotation that takes up the one of the paragraph before keeps its speaker.</summary>
    private ResolvedSpeaker? RunningOn(int index)
    {
        if (index == 0 || _statements[index].Content.IsEmpty) return null;
        int quotation = FirstQuotationEndingAfter(_statements[index].Content[0].Start);
        bool isRunningOn = quotation < _text.Quotations.Length && _text.Quotations[quotation].Continues
            && _text.Quotations[quotation].Span.Contains(_statements[index].Content[0].Start);
        return isRunningOn ? _resolved[index - 1] : null;
    }

    /// <summary>"In welcoming the pact, Wren said ...": a participle that opens the sentence has the subject of the
    /// statement after it.</summary>
    private ResolvedSpeaker? Unsourced(int index)
    {
        if (_statements[index].Cue is not [var cue, ..] || index + 1 == _statements.Length) return null;
        int token = _text.TokenAt(cue.Start);
        Sentence sentence = _text.Sentences[_text.SentenceAt(cue.Start)];
        bool opens = token - sentence.FirstToken <= LongestOpening
            && _text.Language.Endings.Has(_text.Key(token), Ending.PresentParticiple);
        if (!opens || _statements[index].Content is not [.., var content]) return null;
        int next = index + 1;
        while (next < _statements.Length && _statements[next].Source.IsEmpty) next++;
        return next < _statements.Length && _statements[next].Source[0] is var source
            && source.Start >= content.End && source.End <= sentence.Span.End ? _resolved[next] : null;
    }

    private int FirstQuotationEndingAfter(int offset)
    {
        int low = 0, high = _text.Quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_text.Quotations[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private Span WordsOf(int first, int end) => _text.SpanOf(first, end);

    private ResolvedSpeaker Unnamed(Span words, SpeakerKind kind) =>
        new(_unnamed.Of(_text.Text.Quote(words), kind), words);

    /// <summary>A speaker that a phrase describes, or that the one before with the same head does.</summary>
    private ResolvedSpeaker Unnamed(SourcePhrase phrase, SpeakerKind kind)
    {
        Span words = WordsOf(phrase.First, phrase.End);
        if (kind is SpeakerKind.Group or SpeakerKind.Document && _owned.IsOfMedia(phrase)) kind = SpeakerKind.Media;
        return new ResolvedSpeaker(
            _unnamed.Of(_text.Text.Quote(words), kind, head: _text.Key(phrase.Head), isAgain: IsAgain(phrase)), words);
    }

    /// <summary>"the official", and no more.</summary>
    private bool IsAgain(SourcePhrase phrase) => phrase.CoreEnd == phrase.First + 2 && phrase.End == phrase.CoreEnd
        && _text.Is(phrase.First, WordClass.DefiniteArticle);

    /// <summary>Whose words the words of the source are: "Voss's letter", "his remarks", "a statement from the
    /// ministry".</summary>
    private ResolvedSpeaker? Owner(SourcePhrase phrase)
    {
        if (_owned.Owner(phrase) is { } name) return Named(name, phrase with { Form = SourceForm.Name, Name = name });
        if (_owned.Possessor(phrase) is not { } token) return null;
        ResolvedSpeaker owner = OfPronoun(
            _words.PronounOf(_text.Word(token))!, phrase with { First = token }, _text.Tokens[token].Span);
        return owner.Speaker.Kind == SpeakerKind.Unresolved ? null : owner;
    }
}
