using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Chains;

/// <summary>Tells by its head whether a phrase names a person.</summary>
internal static class PersonWords
{
    /// <summary>"neighbour", "son", "Ada".</summary>
    public static bool IsOne(TokenView view, int noun)
    {
        LanguagePack language = view.Language;
        return view.Tag(noun) is PartOfSpeech.Propn || language.RoleNouns.Contains(view.Lower(noun))
            || language.RoleNouns.IsFormedLikeOne(view.Lower(noun))
            || language.Names.PersonNouns.TryMatch(
                view.Analysis.Text, view.Analysis.Tokens.AsSpan()[noun..(noun + 1)], view.Span(noun).Start, out _,
                out _);
    }

    /// <summary>False for "the campaign" and "the White House": nobody says "she" of them.</summary>
    public static bool MayBeOne(TokenView view, int first, int head)
    {
        bool isName = view.Tag(head) is PartOfSpeech.Propn || view.IsCapitalized(head);
        if (!isName) return IsOne(view, head) || view.Tag(head) is PartOfSpeech.Pron;
        NameVocabulary names = view.Language.Names;
        if (view.Is(first, WordClass.DefiniteArticle) && first < head) first++;
        bool isListed = names.Bodies.TryMatch(
            view.Analysis.Text, view.Analysis.Tokens.AsSpan()[first..(head + 1)], view.Span(first).Start, out _,
            out int length);
        return !(isListed && length == head + 1 - first)
            && !(names.BodyHeads.EndsBody(view.Analysis.Word(head))
                && !names.BodyHeads.IsSurname(view.Analysis.Word(head)));
    }
}
