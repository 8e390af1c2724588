using System.Collections.Immutable;
using Hearsay.Inference;
using Hearsay.Languages;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Substance;

/// <summary>Tells how likely it is that somebody states something with an attribution, by a logistic model that
/// <c>hearsay train substance</c> fits, and what is missing where it is not likely. Thread-safe.</summary>
internal sealed class SubstanceReader
{
    internal const string File = "substance.tsv";

    internal const string Title =
        "Weights of the substance of a statement: feature TAB weight. Written by hearsay train substance.";

    /// <summary>Substance below which a statement is set aside unless a reader asks for more. With each story of
    /// synopsis.train left out in turn it keeps .95 of what was judged right, and of what it keeps .073 says
    /// nothing.</summary>
    internal const double Floor = 0.55;

    private readonly LogisticModel? _model;

    /// <summary>With the weights of a language; where it has none, nothing is told.</summary>
    public SubstanceReader(LanguagePack language) => _model = language.Files.ModelRows(File) is { } rows
        ? LogisticModel.Read(SubstanceFeatures.Names, rows)
        : null;

    /// <summary>The statements of a text, each with its substance, and set aside where that is low.</summary>
    public ImmutableArray<Statement> Weigh(TokenView view, ImmutableArray<Statement> statements)
    {
        if (_model is null) return statements;
        var features = new SubstanceFeatures(view);
        return [.. statements.Select(statement => Weigh(_model, statement, features.Of(statement)))];
    }

    private static Statement Weigh(LogisticModel model, Statement statement, SubstanceEvidence evidence)
    {
        double substance = evidence.IsSilence ? 0 : LogisticModel.Probability(model.LogOdds(evidence.Features));
        return statement with
        {
            Substance = substance,
            Aside = substance < Floor ? ReasonOf(statement, evidence) : null,
        };
    }

    private static AsideReason ReasonOf(Statement statement, SubstanceEvidence evidence) => statement switch
    {
        _ when evidence.IsSilence => AsideReason.Silence,
        { Source.IsEmpty: true } => AsideReason.Unattributed,
        { Act: Act.Decides or Act.Intends } => AsideReason.Deed,
        { Act: Act.Believes } => AsideReason.Belief,
        _ when !evidence.IsClause => AsideReason.Topic,
        _ => AsideReason.Doubtful,
    };
}

/// <summary>What a statement's words tell of its substance.</summary>
/// <param name="Features">In the order of <see cref="SubstanceFeatures.Names"/>.</param>
/// <param name="IsClause">True where the content has a finite verb with its subject.</param>
/// <param name="IsSilence">True where the cue says that nothing was said.</param>
internal readonly record struct SubstanceEvidence(double[] Features, bool IsClause, bool IsSilence);
