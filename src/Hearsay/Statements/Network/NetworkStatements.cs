using Hearsay.Analysis;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Network;

/// <summary>The statements that the network sees, paragraph by paragraph: its chunks, each joined to its cue.</summary>
/// <param name="labelled">The network's reading.</param>
internal sealed class NetworkStatements(
    TokenView view, ChunkLinker linker, StatementConfidence confidence, LabelledText labelled)
{
    /// <summary>Adds a draft for every cue with content, in the order of the cues.</summary>
    internal void Read(int paragraph, List<Draft> drafts) => drafts.AddRange(Find(paragraph).Select(ToDraft));

    /// <summary>The statements of a paragraph as chunks.</summary>
    internal IEnumerable<NetworkDraft> Find(int paragraph)
    {
        Paragraph place = view.Analysis.Paragraphs[paragraph];
        if (place.FirstSentence == place.EndSentence) yield break;
        int firstToken = view.Analysis.Sentences[place.FirstSentence].FirstToken;
        int endToken = view.Analysis.Sentences[place.EndSentence - 1].EndToken;
        List<Chunk> chunks = Chunk.Read(labelled.Labels.AsSpan(firstToken..endToken), firstToken);
        ILookup<int, (Chunk, float)> contents = Enumerable.Range(0, chunks.Count).Where(i => chunks[i].IsContent)
            .Select(i => (Chunk: chunks[i], Choice: linker.CueOf(view, chunks, i)))
            .ToLookup(content => content.Choice.Cue, content => (content.Chunk, content.Choice.Probability));
        for (int i = 0; i < chunks.Count; i++)
        {
            if (!chunks[i].IsCue || !(contents.Contains(i) || (view.Is(endToken - 1, ":") && IsLast(chunks, i))))
                continue;
            (int source, float link) = linker.SourceOf(view, chunks, i);
            Chunk? named = source == ChunkLinker.None ? null : chunks[source];
            yield return new NetworkDraft(chunks[i], named, link, [.. contents[i]]);
        }
    }

    private Draft ToDraft(NetworkDraft found)
    {
        Sentence sentence = view.Analysis.Sentences[view.SentenceOf(found.Cue.First)];
        if (found.Contents.Count == 0)
        {
            return new Draft
            {
                Source = found.Source is { } announcing ? [SpanOf(announcing)] : [],
                Cue = [SpanOf(found.Cue)],
                Sentence = new TokenRange(sentence.FirstToken, sentence.EndToken),
                AwaitsContent = true,
            };
        }

        var draft = new Draft
        {
            Source = found.Source is { } source ? [SpanOf(source)] : [],
            Cue = [SpanOf(found.Cue)],
            Content = [.. found.Contents.Select(content => SpanOf(content.Chunk))],
            Sentence = new TokenRange(sentence.FirstToken, sentence.EndToken),
        };
        StatementKind kind = StatementKinds.Of(view.Analysis, draft.Content);
        draft.Confidence = confidence.Of(StatementConfidence.Features(found, labelled, kind));
        return draft;
    }

    /// <summary>"The Herald reports:" at the end of a paragraph: what is reported follows in the next.</summary>
    private static bool IsLast(List<Chunk> chunks, int cue) =>
        !chunks.Skip(cue + 1).Any(chunk => chunk.IsCue || chunk.IsContent);

    internal Span SpanOf(Chunk chunk) => view.Cover(chunk.First, chunk.End);
}
