using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements.Network;

/// <summary>The statements that the network sees, paragraph by paragraph: its chunks, each joined to its cue.</summary>
/// <param name="labelled">The network's reading; null gives no statements.</param>
internal sealed class NetworkStatements(TokenView view, ChunkLinker linker, CueLexicon lexicon, LabelledText? labelled)
{
    /// <summary>Adds a draft for every cue with content, in the order of the cues.</summary>
    internal void Read(int paragraph, List<Draft> drafts)
    {
        Paragraph place = view.Analysis.Paragraphs[paragraph];
        if (labelled is null || place.FirstSentence == place.EndSentence) return;
        int firstToken = view.Analysis.Sentences[place.FirstSentence].FirstToken;
        int endToken = view.Analysis.Sentences[place.EndSentence - 1].EndToken;
        List<Chunk> chunks = Chunk.Read(labelled.Labels.AsSpan(firstToken..endToken), firstToken);
        if (chunks.Count == 0) return;
        ILookup<int, (Chunk Chunk, float Link)> contents = Enumerable.Range(0, chunks.Count).Where(i => chunks[i].IsContent)
            .Select(i => (Chunk: chunks[i], Choice: linker.CueOf(view, chunks, i)))
            .ToLookup(content => content.Choice.Cue, content => (content.Chunk, content.Choice.Probability));
        for (int i = 0; i < chunks.Count; i++)
            if (chunks[i].IsCue && contents.Contains(i)) drafts.Add(ToDraft(chunks, i, contents[i]));
    }

    private Draft ToDraft(List<Chunk> chunks, int cue, IEnumerable<(Chunk Chunk, float Link)> contents)
    {
        (int source, _) = linker.SourceOf(view, chunks, cue);
        Sentence sentence = view.Analysis.Sentences[view.SentenceOf(chunks[cue].First)];
        (Act act, Modality modality) = Imply(chunks[cue]);
        return new Draft
        {
            Source = source == ChunkLinker.None ? [] : [SpanOf(chunks[source])],
            Cue = [SpanOf(chunks[cue])],
            Content = [.. contents.Select(content => SpanOf(content.Chunk))],
            Act = act,
            Modality = modality,
            Sentence = new TokenRange(sentence.FirstToken, sentence.EndToken),
        };
    }

    private (Act, Modality) Imply(Chunk cue)
    {
        for (int i = cue.End - 1; i >= cue.First; i--)
        {
            if (lexicon.Verbs(view.Lower(i)) is [var entry, ..]) return (entry.Cue.Act, entry.Cue.Modality);
            if (lexicon.Noun(view.Lower(i)) is { } noun) return (noun.Act, noun.Modality);
        }

        return (Act.Said, Modality.Asserted);
    }

    private Span SpanOf(Chunk chunk) => view.Cover(chunk.First, chunk.End);
}
