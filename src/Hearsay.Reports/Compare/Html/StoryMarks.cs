using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Html;

/// <summary>A passage's place in its article, with the address that links point to.</summary>
/// <param name="Address">"u3-A"; "u3-A2" for a witness's second passage of the same utterance.</param>
internal sealed record PassagePlace(string Address, UtteranceView Utterance, Passage Passage)
{
    /// <summary>Where the content begins.</summary>
    public int Start => Passage.Statement.Statement.Content is [var first, ..]
        ? first.Start
        : Passage.Statement.Statement.Extent.Start;
}

/// <summary>All that is marked in the articles of a story, and the address of every passage.</summary>
internal sealed class StoryMarks
{
    private readonly Dictionary<string, PassagePlace> _places = new(StringComparer.Ordinal);
    private readonly List<TextMark>[] _marks;
    private readonly List<PassagePlace>[] _placesOf;

    public StoryMarks(StoryView view)
    {
        _marks = [.. view.Witnesses.Select(_ => new List<TextMark>())];
        _placesOf = [.. view.Witnesses.Select(_ => new List<PassagePlace>())];
        foreach (UtteranceView utterance in view.Shared.Concat(view.Alone.SelectMany(list => list))) Add(utterance);
        foreach (List<PassagePlace> places in _placesOf) places.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>Where a passage stands; every passage of the story has a place.</summary>
    public PassagePlace PlaceOf(Passage passage) => _places[passage.Id];

    public IReadOnlyList<TextMark> MarksIn(int witness) => _marks[witness];

    /// <summary>The passages of one witness in the order of its text.</summary>
    public IReadOnlyList<PassagePlace> PlacesIn(int witness) => _placesOf[witness];

    private void Add(UtteranceView utterance)
    {
        foreach (IGrouping<int, Passage> group in utterance.Utterance.Passages.GroupBy(passage => passage.Witness))
        {
            int count = 0;
            foreach (Passage passage in group)
            {
                string suffix = ++count == 1 ? "" : $"{count}";
                var place = new PassagePlace($"u{utterance.Number}-{Sigla.Of(group.Key)}{suffix}", utterance, passage);
                _places[passage.Id] = place;
                _placesOf[group.Key].Add(place);
                _marks[group.Key].AddRange(MarksOf(utterance, passage.Statement));
            }
        }
    }

    private static IEnumerable<TextMark> MarksOf(UtteranceView utterance, ResolvedStatement resolved) =>
        StatementMarks.Of(
        resolved, utterance.Number, utterance.Utterance.Witnesses.Length > 1 ? "said shared" : "said",
        utterance.Utterance.Speaker.Name);
}
