using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>Counts what a system got right in one document. Every counter is defined as in the project's reference
/// scorer of attributions.</summary>
internal sealed class DocumentScorer
{
    private const double SameContent = 0.5, NearlySameContent = 0.8;

    private readonly AttributionOptions _options;
    private readonly ScoringTokens _tokens;
    private readonly IReadOnlyList<Attribution> _goldAttributions, _systemAttributions;
    private readonly List<ScoredAttribution> _gold, _system;
    private readonly AttributionCounts _counts = new();

    internal DocumentScorer(AttributedDocument gold, AttributedDocument? system, AttributionOptions options)
    {
        _options = options;
        _tokens = new ScoringTokens(gold.Text!);
        _goldAttributions = gold.Attributions;
        _systemAttributions = system?.Attributions ?? [];
        if (options.Outermost) _systemAttributions = Outermost(_systemAttributions);
        _gold = Prepare(_goldAttributions, options.AllTokens);
        _system = Prepare(_systemAttributions, options.AllTokens);
    }

    /// <summary>Gold attributions as they are matched.</summary>
    internal IReadOnlyList<ScoredAttribution> Gold => _gold;

    /// <summary>System attributions as they are matched, nested ones set aside where the options say so.</summary>
    internal IReadOnlyList<ScoredAttribution> System => _system;

    /// <summary>Gold and system side by side.</summary>
    internal List<AlignedPair> Align() => Alignment.Of(_gold, _system, SameContent);

    internal AttributionCounts Score()
    {
        foreach (Role role in Enum.GetValues<Role>()) CountRole(role);
        foreach (string kind in AttributionScore.Kinds) CountKind(kind);
        if (_options.Speech) CountSpeech();
        CountTriples();
        CountDirect();
        if (_options.GenderGapTracker) GenderGapMeasure.Count(_tokens, _goldAttributions, _systemAttributions, _counts);
        return _counts;
    }

    /// <summary>Leaves out attributions without any span and those that lie wholly inside another's content, unless
    /// both reach equally far.</summary>
    internal static IReadOnlyList<Attribution> Outermost(IReadOnlyList<Attribution> attributions)
    {
        CodePointRange?[] extents = [.. attributions.Select(attribution => attribution.Extent)];
        return [.. attributions.Where((_, i) => extents[i] is { } extent && !attributions.Where((other, j) =>
            j != i && extents[j] != extent
            && other.Content.Any(part => part.Start <= extent.Start && extent.End <= part.End)).Any())];
    }

    private List<ScoredAttribution> Prepare(IEnumerable<Attribution> attributions, bool symbols) =>
        [.. attributions.Select(attribution => new ScoredAttribution(attribution, _tokens, symbols))];

    private void CountRole(Role role)
    {
        SpanCounts counts = SpanCounts.Of(_gold, _system, role, _options.Fragments);
        string name = AttributionScore.Name(role);
        _counts.Add(name + ".g", counts.Gold);
        _counts.Add(name + ".s", counts.System);
        _counts.Add(name + ".tp", counts.Right);
        _counts.Add(name + ".pp", counts.PartOfSystem);
        _counts.Add(name + ".pr", counts.PartOfGold);
        _counts.Add(name + ".cp", counts.CoverOfSystem);
        _counts.Add(name + ".cr", counts.CoverOfGold);
    }

    private void CountKind(string kind)
    {
        ScoredAttribution[] gold = [.. _gold.Where(attribution => attribution.Kind == kind)];
        SpanCounts counts = SpanCounts.Of(gold, _system, Role.Content, _options.Fragments);
        _counts.Add($"k.{kind}.g", counts.Gold);
        _counts.Add($"k.{kind}.tp", counts.Right);
        _counts.Add($"k.{kind}.pr", counts.PartOfGold);
    }

    private void CountSpeech()
    {
        ScoredAttribution[] gold = [.. _gold.Where(attribution => SpeechCues.Match(attribution.Attribution, _tokens))];
        SpanCounts counts = SpanCounts.Of(gold, _system, Role.Content, _options.Fragments);
        _counts.Add("sp.g", counts.Gold);
        _counts.Add("sp.tp", counts.Right);
        _counts.Add("sp.pr", counts.PartOfGold);
        _counts.Add("sp.rel", Alignment.Of(gold, _system, SameContent).Count(
            pair =>
            SameSource(gold[pair.Gold], _system[pair.System]) && SameCue(gold[pair.Gold], _system[pair.System])));
    }

    private void CountTriples()
    {
        _counts.Add("t.g", _gold.Count);
        _counts.Add("t.s", _system.Count);
        _counts.Add("t.tp", SpanCounts.CountCommon(_gold.Select(Triple), _system.Select(Triple)));
        foreach (AlignedPair pair in Align())
        {
            bool source = SameSource(_gold[pair.Gold], _system[pair.System]);
            bool cue = SameCue(_gold[pair.Gold], _system[pair.System]);
            _counts.Add("t.rel", source && cue ? 1 : 0);
            _counts.Add("t.pair", source ? 1 : 0);
            _counts.Add("t.cont", 1);
        }
    }

    /// <summary>Direct quotes are always matched by words.</summary>
    private void CountDirect()
    {
        List<ScoredAttribution> gold = Prepare(_goldAttributions.Where(IsDirect), symbols: false);
        List<ScoredAttribution> direct = Prepare(_systemAttributions.Where(IsDirect), symbols: false);
        _counts.Add("d.g", gold.Count);
        _counts.Add("d.s", direct.Count);
        _counts.Add("d.tp",
            SpanCounts.CountCommon(gold.Select(quote => quote.Content), direct.Select(quote => quote.Content)));
        _counts.Add("d.tp8", Alignment.Of(gold, direct, NearlySameContent).Count);
        List<ScoredAttribution> system = Prepare(_systemAttributions, symbols: false);
        Dictionary<int, int> aligned = Alignment.Of(gold, system, SameContent)
            .ToDictionary(pair => pair.Gold, pair => pair.System);
        for (int i = 0; i < gold.Count; i++)
            CountSpeaker(gold[i].Source, aligned.TryGetValue(i, out int found) ? system[found].Source : null);
    }

    private void CountSpeaker(TokenSet gold, TokenSet? found)
    {
        if (gold.IsEmpty)
        {
            _counts.Add("d.nosrc", 1);
            _counts.Add("d.nosrc_ok", found is { IsEmpty: true } ? 1 : 0);
            return;
        }

        _counts.Add("d.src", 1);
        if (found is null) return;
        _counts.Add("d.srcfound", 1);
        _counts.Add("d.ov", gold.CountShared(found) > 0 ? 1 : 0);
        _counts.Add("d.ex", gold.Equals(found) ? 1 : 0);
    }

    private static bool IsDirect(Attribution attribution) => attribution.Kind == "direct";

    private static bool SameSource(ScoredAttribution a, ScoredAttribution b) => a.Source.AgreesWith(b.Source);

    private static bool SameCue(ScoredAttribution a, ScoredAttribution b) => a.Cue.AgreesWith(b.Cue);

    private static (TokenSet, TokenSet, TokenSet) Triple(ScoredAttribution a) => (a.Source, a.Cue, a.Content);
}
