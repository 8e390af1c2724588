using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements.Network;

/// <summary>The statements that the network sees in one paragraph: its chunks, each joined to its cue.</summary>
internal sealed class NetworkStatements(TokenView view, ChunkLinker linker, CueLexicon lexicon)
{
    /// <summary>Adds a draft for every cue with content, in the order of the cues.</summary>
    /// <param name="labels">One a token of the paragraph, see <see cref="StatementLabels"/>.</param>
    internal void Read(int paragraph, ReadOnlySpan<byte> labels, List<Draft> drafts)
    {
        Paragraph place = view.Analysis.Paragraphs[paragraph];
        List<Chunk> chunks = Chunk.Read(labels, view.Analysis.Sentences[place.FirstSentence].FirstToken);
        if (chunks.Count == 0) return;
        ILookup<int, Span> contents = Enumerable.Range(0, chunks.Count).Where(i => chunks[i].IsContent)
            .ToLookup(i => linker.CueOf(view, chunks, i).Cue, i => SpanOf(chunks[i]));
        for (int i = 0; i < chunks.Count; i++)
            if (chunks[i].IsCue && contents.Contains(i)) drafts.Add(ToDraft(chunks, i, contents[i]));
    }

    private Draft ToDraft(List<Chunk> chunks, int cue, IEnumerable<Span> contents)
    {
        int source = linker.SourceOf(view, chunks, cue).Source;
        Sentence sentence = view.Analysis.Sentences[view.SentenceOf(chunks[cue].First)];
        (Act act, Modality modality) = Imply(chunks[cue]);
        return new Draft
        {
            Source = source == ChunkLinker.None ? [] : [SpanOf(chunks[source])],
            Cue = [SpanOf(chunks[cue])],
            Content = [.. contents],
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
