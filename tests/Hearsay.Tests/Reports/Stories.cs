using Hearsay.Collation;
using Hearsay.Mentions;

namespace Hearsay.Tests.Reports;

/// <summary>Stories on invented people and places that the tests of every report share.</summary>
internal static class Stories
{
    /// <summary>Three outlets on a bridge: wire copy by way of two hops, a number conflict, a dropped condition, a
    /// repeated paragraph, a caption with its credit.</summary>
    public static StoryBuilder Bridge() => Speakers()
        .Witness("post", """
            [headline] Bridge at Aldermoor to stay shut until spring, minister says
            [byline] By Tilda Brandt
            {s open:Transport minister Mira Voss} {c open:said} {at open 2031-03-07:on Friday} that {q open:the bridge would open in {t open 2031-04-01/2031-04-30:April}, {if open:but only if the load tests succeed}}.
            {q crack:“We found {n crack 26 26 crack:twenty-six cracks}, and we will repair every one of them,”} {c crack:said} {s crack:Voss}, {h crack wire agency:Norrland Press} reported. {q crack#2:“Every one,”} {s crack#2:she} {c crack#2:added}.
            {s ferry:Harbour master Odo Lind} {c ferry denied:denied} that {q ferry:the ferry {may ferry:might} be cancelled}.
            [repeat] Transport minister Mira Voss said on Friday that the bridge would open in April, but only if the load tests succeed.
            [teaser] You may also like: Ten bridges to see before they close
            """, "The Aldermoor Post", "2031-03-08")
        .Witness("radio", """
            [headline] Twenty-six cracks in Aldermoor bridge
            [caption] The bridge in winter
            [credit] (Photo: Norrland Press)
            {s open:Voss} {c open:told reporters} {q open:the bridge would open in {t open 2031-05-01/2031-05-31:May}}.
            {q crack:“We found {n crack 26 26 crack:26 cracks}, and we will repair them,”} {s crack:the minister} {c crack:was quoted as saying by} {h crack state media:state media}, {h crack broadcaster:Radio Sund} said.
            {c cost:According to} {s cost:the Ministry of Transport}, {q cost:repairs will cost {n cost 500 - crown:more than 500 million crowns}}.
            """, "Radio Norrland", "2031-03-08")
        .Witness("blog", """
            {q crack:“We found {n crack 30 30 crack:thirty cracks}, and we will repair every one of them,”} {s crack:minister Mira Voss} {c crack:said}.
            {c cost:According to} {s cost:the ministry}, {q cost:repairs will cost {n cost 500 - crown:more than 500 million crowns}}.
            {s sleep:Residents} {c sleep:say} {q sleep:nobody has slept since {t sleep:Thursday}}.
            """)
        .Relate("open", 0, 1, RelationLabel.Reworded, RelationLabel.TimeConflict, RelationLabel.ConditionOrHedgeDropped)
        .Relate("crack", 0, 1, RelationLabel.Truncated, RelationLabel.AttributionDiffers)
        .Relate("crack", 0, 2, RelationLabel.WordingConflict, RelationLabel.NumberConflict,
        RelationLabel.AttributionDiffers)
        .Relate("crack", 1, 2, RelationLabel.Expanded, RelationLabel.NumberConflict, RelationLabel.AttributionDiffers);

    /// <summary>Two articles that share no statement.</summary>
    public static StoryBuilder Unrelated() => Speakers()
        .Witness("one", "{s ferry:Odo Lind} {c ferry:said} {q ferry:the ferry runs}.", "The Aldermoor Post")
        .Witness("two", "{s open:Mira Voss} {c open:said} {q open:the bridge is shut}.", "Radio Norrland");

    /// <summary>An article that tries everything an attacker might.</summary>
    public static StoryBuilder Hostile() => Speakers()
        .Witness("<evil id='x\">", """
            [headline] <script>alert("1")</script> & 'headline' ]]>
            {s open:Mira <b>Voss</b>} {c open:said} {q open:"<img src=x onerror='alert(2)'>" \u202Edrawkcab\u202C and \u001B[31mred\u001B[0m \u0000 [bold]markup[/]}.
            [caption] </article></body><script>alert(3)</script>
            [teaser] \u2066isolated for ever
            """.Replace(@"\u202E", "\u202E").Replace(@"\u202C", "\u202C").Replace(@"\u001B", "\u001B")
                .Replace(@"\u0000", "\0").Replace(@"\u2066", "\u2066"),
            "Outlet\" onmouseover=\"alert(4)", "2031-03-08")
        .Witness("quiet", "{s open:Voss} {c open:said} {q open:\"<img src=x>\" and red}.",
        "</title><script>alert(5)</script>");

    private static StoryBuilder Speakers() => new StoryBuilder()
        .Speaker("open", "Mira Voss", role: "transport minister")
        .Speaker("crack", "Mira Voss", role: "transport minister")
        .Speaker("ferry", "Odo Lind", role: "harbour master")
        .Speaker("cost", "Ministry of Transport", SpeakerKind.Body, speaksFor: "Norrland")
        .Speaker("sleep", "Residents", SpeakerKind.Group);
}
