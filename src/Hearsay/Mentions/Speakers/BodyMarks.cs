using Hearsay.Analysis;
using Hearsay.Languages.Names;
using Hearsay.Statements;
using Hearsay.Statements.Chains;
using Hearsay.Statements.Rules;

namespace Hearsay.Mentions.Speakers;

/// <summary>Marks names as bodies and outlets by what the article calls them and by how they are made.</summary>
internal static class BodyMarks
{
    public static void Read(AnalyzedText text, List<NameMention> mentions, RoleReader roles)
    {
        MarkBodies(mentions, roles);
        MarkOutlets(text, mentions);
    }

    /// <summary>A name made like an outlet's is one: "Port Sel Gazette", "WSEL".</summary>
    private static void MarkOutlets(AnalyzedText text, List<NameMention> mentions)
    {
        var view = new TokenView(text);
        foreach (NameMention mention in mentions)
        {
            if (mention.BodyKind is not null || mention.Canonical is not null) continue;
            bool mayBe = mention.Kind == NameKind.Body
                || (mention.Kind == NameKind.Unknown && mention.End - mention.First > 1);
            if (!mayBe || MediumNames.In(view, mention.First, mention.End, hears: true, out _)
                is null or HopKind.SocialPlatform) continue;
            (mention.Kind, mention.BodyKind) = (NameKind.Body, BodyWord.Outlet);
        }
    }

    /// <summary>A name that is once called a body is one throughout.</summary>
    private static void MarkBodies(List<NameMention> mentions, RoleReader roles)
    {
        HashSet<string> bodies = [.. mentions.Where(mention => mention.Kind == NameKind.Unknown
            && roles.IsCalledBody(mention)).Select(mention => mention.Text)];
        foreach (NameMention mention in mentions)
            if (mention.Kind == NameKind.Unknown && bodies.Contains(mention.Text)) mention.Kind = NameKind.Body;
    }
}
