using Hearsay.Statements;

namespace Hearsay.Reports.View;

/// <summary>What was not compared, and why, in the words of every report.</summary>
internal static class AsideWords
{
    /// <summary>"4 statements set aside, not compared: 3 name a topic only, 1 tells what was not said"; empty where none
    /// was.</summary>
    public static string Summary(StoryView view)
    {
        if (view.Story.Aside.IsEmpty) return "";
        IEnumerable<string> reasons = view.Story.Aside.GroupBy(one => one.Reason).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Of(group.Key, group.Count())}");
        return $"{Counts.Of(view.Story.Aside.Length, "statement")} set aside, not compared: "
            + string.Join(", ", reasons);
    }

    /// <summary>"names a topic only"; for several "name a topic only".</summary>
    public static string Of(AsideReason reason, int count = 1) => (reason, count) switch
    {
        (AsideReason.Topic, 1) => "names a topic only",
        (AsideReason.Topic, _) => "name a topic only",
        (AsideReason.Deed, 1) => "tells a deed or a wish",
        (AsideReason.Deed, _) => "tell a deed or a wish",
        (AsideReason.Belief, 1) => "tells what somebody is taken to think",
        (AsideReason.Belief, _) => "tell what somebody is taken to think",
        (AsideReason.Silence, 1) => "tells what was not said",
        (AsideReason.Silence, _) => "tell what was not said",
        (AsideReason.Unattributed, 1) => "names nobody who said it",
        (AsideReason.Unattributed, _) => "name nobody who said it",
        _ => "in doubt",
    };
}
