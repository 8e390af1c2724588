using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Statements.Rules;
using Hearsay.Statements.Substance;
using Hearsay.Text;
using Hearsay.Training.Evaluation.Synopsis;

namespace Hearsay.Training.Substance;

/// <summary>A judged statement: its features, whether somebody states something with it, and whether all else about it
/// was found right too.</summary>
internal readonly record struct SubstanceCase(double[] Features, bool IsStatement, bool IsGood);

/// <summary>The statements of a story that were judged.</summary>
internal sealed record SubstanceExamples(IReadOnlyList<SubstanceCase> Cases)
{
    public static SubstanceExamples Of(SynopsisStory gold, IReadOnlyList<ReadArticle> witnesses)
    {
        var nodes = new JudgedNodes(gold);
        return new SubstanceExamples([.. witnesses.SelectMany(witness => Of(nodes, witness))]);
    }

    private static IEnumerable<SubstanceCase> Of(JudgedNodes nodes, ReadArticle witness)
    {
        var features = new SubstanceFeatures(new TokenView(witness.Analysis));
        SourceText text = witness.Article.Text;
        foreach (Statement statement in witness.Statements.Select(resolved => resolved.Statement))
        {
            IReadOnlySet<int> matches = nodes.Matching(witness.Article.Id, statement.Content.Select(text.ToCodePoints));
            if (matches.Count == 0) continue;
            yield return new SubstanceCase(
                features.Of(statement).Features, !matches.All(nodes.None.Contains), matches.Any(nodes.Good.Contains));
        }
    }
}
