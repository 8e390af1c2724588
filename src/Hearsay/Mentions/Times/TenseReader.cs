using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Mentions.Times;

/// <summary>What a word tells about the tense of its clause.</summary>
internal enum VerbForm
{
    None,
    Future,
    Modal,
    Posterior,
    Past,
    Present,
    Prospective,
    Speaking,

    /// <summary>An -ing form: finite only with an auxiliary.</summary>
    Ing,

    /// <summary>A verb by its tag, in none of the forms above.</summary>
    Plain,

    /// <summary>A past verb whose infinitive is of the same time: "failed to", "began to".</summary>
    Implicative,

    /// <summary>Of a preposition, no verb.</summary>
    EitherSide,
}

/// <summary>Reads from the verbs beside a place in a sentence whether its clause tells of the past or the future. It
/// needs no parse: English puts the verb of a clause before its adverbials of time, or, where the sentence opens with
/// one, after them.</summary>
internal static class TenseReader
{
    /// <summary>How many words a verb is looked for on each side.</summary>
    private const int Reach = 40;

    /// <summary>How many words a verb group may span ("will not have been").</summary>
    private const int GroupReach = 5;

    private static readonly WordMap<VerbForm> Words = LoadWords();

    private static readonly WordMap<string> PastForms =
        new(WordTable.Rows("Languages/English/Grammar/past-forms.tsv").Select(row => KeyValuePair.Create(row[0], row[1])));

    /// <summary>On which side of now the clause puts the words [<paramref name="first"/>,
    /// <paramref name="end"/>).</summary>
    public static TimeSide SideOf(WordSequence words, int first, int end)
    {
        int before = SkipPreposition(words, first - 1);
        bool opensClause = before < 0 || words.Is(before, "that") || words.IsQuote(before) || words.IsStop(before);
        TimeSide? side = opensClause ? SideOfOpening(words, first, end) ?? SideBefore(words, before)
            : SideBefore(words, before) ?? SideOfSubject(words, end);
        // "said Tuesday's vote would": the verb after it is its own.
        if (words.Is(end, "'s") && side == TimeSide.Past && SideAfter(words, end) is TimeSide.Future or TimeSide.Posterior)
            side = TimeSide.Posterior;
        bool isEitherSide = FitsEitherSide(words, first - 1) && !(words.Is(first - 1, "by") && IsAfterPerfect(words, first));
        return side is null or TimeSide.Past && isEitherSide ? TimeSide.Open : side ?? TimeSide.Unknown;
    }

    /// <summary>"On Friday, he will ..."; but after "After Tuesday's vote" the clause is of another time.</summary>
    private static TimeSide? SideOfOpening(WordSequence words, int first, int end)
    {
        TimeSide? side = SideAfter(words, end);
        bool isOwn = !TimeVocabulary.IsPreposition(words, first - 1)
            || words.Key(first - 1) is "on" or "in" or "by" or "over" or "starting" or "beginning" or "from";
        return isOwn ? side : Soften(side);
    }

    /// <summary>Inside a subject ("The wins on Tuesday will help") the time is not the verb's.</summary>
    private static TimeSide? SideOfSubject(WordSequence words, int end) => Soften(SideAfter(words, end));

    /// <summary>"had fallen by Thursday": the perfect looks back from the time.</summary>
    private static bool IsAfterPerfect(WordSequence words, int first)
    {
        for (int i = first - 2; i >= 0 && first - i < Reach / 2 && !words.IsStop(i); i--)
            if (words.Is(i, "had") && FormOf(words, i + 1) != VerbForm.None) return true;
        return false;
    }

    private static TimeSide? Soften(TimeSide? side) =>
        side is TimeSide.Future or TimeSide.Posterior ? TimeSide.Open : side;

    /// <summary>True for a verb that can carry a clause: not an infinitive, not a bare -ing form.</summary>
    public static bool IsFinite(WordSequence words, int index)
    {
        if (!words.IsLetters(index)) return false;
        return FormOf(words, index) switch
        {
            VerbForm.Future or VerbForm.Modal or VerbForm.Posterior or VerbForm.Past or VerbForm.Present => true,
            VerbForm.Speaking => true,
            VerbForm.Implicative => words.Key(index) is not ("able" or "unable"),
            VerbForm.Plain => !words.Is(index - 1, "to"),
            _ => false,
        };
    }

    /// <summary>The form of one word, by the word lists, its ending and its tag.</summary>
    public static VerbForm FormOf(WordSequence words, int index)
    {
        if (!words.IsLetters(index)) return VerbForm.None;
        ReadOnlySpan<char> key = words.Key(index);
        PartOfSpeech tag = words[index].Tag;
        bool isName = words.IsCapitalised(index) && index > 0 && words.IsLetters(index - 1);
        if (isName || tag == PartOfSpeech.Propn) return VerbForm.None;
        if (Words.TryGetValue(key, out VerbForm form)) return form;
        if (PastForms.TryGetValue(key, out string? kind))
            return kind == "past" || (kind == "same" && tag == PartOfSpeech.Verb) ? VerbForm.Past : VerbForm.None;
        if (tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adp) return VerbForm.None;
        if (key.Length > 3 && key.EndsWith("ed")) return VerbForm.Past;
        if (key.Length > 4 && key.EndsWith("ing")) return VerbForm.Ing;
        return tag is PartOfSpeech.Verb or PartOfSpeech.Aux ? VerbForm.Plain : VerbForm.None;
    }

    /// <summary>The side told by the nearest verb at or before <paramref name="from"/> in the sentence.</summary>
    private static TimeSide? SideBefore(WordSequence words, int from)
    {
        for (int i = from; i >= 0 && from - i < Reach; i--)
        {
            if (words.IsStop(i) || words.IsQuote(i)) return null;
            if (words.IsDash(i) && !words.IsGlued(i) || words.Is(i, "—")) return null;
            if (SideOfVerb(words, i) is { } side) return side;
        }

        return null;
    }

    private static TimeSide? SideAfter(WordSequence words, int from)
    {
        for (int i = from; i < words.Count && i - from < Reach; i++)
        {
            if (words.IsStop(i)) return null;
            if (FormOf(words, i) is VerbForm.Present or VerbForm.Past && IsAuxiliaryOfNext(words, i)) continue;
            if (SideOfVerb(words, i) is { } side) return side;
        }

        return null;
    }

    /// <summary>"is | expected", "was | scheduled", "are | meeting": the word after decides.</summary>
    private static bool IsAuxiliaryOfNext(WordSequence words, int index) =>
        FormOf(words, index + 1) is VerbForm.Prospective or VerbForm.Ing;

    private static TimeSide? SideOfVerb(WordSequence words, int index)
    {
        VerbForm form = FormOf(words, index);
        if (form == VerbForm.Implicative) form = words.Key(index) is "able" or "unable" ? VerbForm.None : VerbForm.Past;
        // "a scrambled race" has no verb.
        if (form == VerbForm.Past && words.Key(index - 1) is "a" or "an" or "the" or "his" or "her" or "its" or "their")
            return null;
        return form switch
        {
            VerbForm.None or VerbForm.EitherSide => null,
            VerbForm.Future => TimeSide.Future,
            VerbForm.Modal => TimeSide.Future,
            VerbForm.Posterior => TimeSide.Posterior,
            VerbForm.Speaking => TimeSide.Past,
            _ => SideOfGroup(words, index, form),
        };
    }

    /// <summary>The side of a verb by the auxiliaries before it.</summary>
    private static TimeSide? SideOfGroup(WordSequence words, int verb, VerbForm form)
    {
        bool isPerfect = words.Key(verb) is "have";
        for (int i = verb - 1; i >= 0 && verb - i <= GroupReach; i--)
        {
            switch (FormOf(words, i))
            {
                case VerbForm.Future: return TimeSide.Future;
                case VerbForm.Modal: return isPerfect ? TimeSide.Past : TimeSide.Future;
                case VerbForm.Posterior: return isPerfect ? TimeSide.Open : TimeSide.Posterior;
                case VerbForm.EitherSide when words.Is(i, "to") && form != VerbForm.Past: return SideOfInfinitive(words, i);
                case VerbForm.EitherSide when words.Is(i, "to") && words.Key(i + 1) is "be" or "have":
                    return SideOfInfinitive(words, i);
                case VerbForm.Past when words.Key(i) is "have": isPerfect = true; break;
                case VerbForm.Past when words.Key(i) is not "been": return SideWithPast(form);
                case VerbForm.Past: break;
                case VerbForm.Present when words.Key(i) is not ("be" or "being"): return SideWithPresent(form);
                case VerbForm.Present: break;
                default:
                    if (!IsAdverb(words, i)) return SideAlone(form, isPerfect);
                    break;
            }
        }

        return SideAlone(form, isPerfect);
    }

    /// <summary>"is expected to meet" lies ahead; "agreed to meet" after the agreement, maybe past by now.</summary>
    private static TimeSide SideOfInfinitive(WordSequence words, int to)
    {
        VerbForm before = FormOf(words, to - 1);
        if (before == VerbForm.Implicative) return SideOfVerb(words, to - 1) ?? TimeSide.Open;
        if (before != VerbForm.Prospective) return TimeSide.Open;
        for (int i = to - 2; i >= 0 && to - i <= GroupReach; i--)
        {
            if (FormOf(words, i) == VerbForm.Past) return TimeSide.Posterior;
            if (FormOf(words, i) == VerbForm.Present || words.Is(i, "'s")) return TimeSide.Future;
        }

        return TimeSide.Open;
    }

    private static TimeSide SideWithPast(VerbForm form) =>
        form == VerbForm.Prospective ? TimeSide.Posterior : TimeSide.Past;

    private static TimeSide SideWithPresent(VerbForm form) =>
        form == VerbForm.Prospective ? TimeSide.Future : TimeSide.Open;

    private static TimeSide? SideAlone(VerbForm form, bool isPerfect) => form switch
    {
        VerbForm.Past => TimeSide.Past,
        VerbForm.Ing => null,
        VerbForm.Prospective => TimeSide.Open,
        _ => isPerfect ? TimeSide.Past : TimeSide.Open,
    };

    private static bool IsAdverb(WordSequence words, int index) =>
        words[index].Tag is PartOfSpeech.Adv or PartOfSpeech.Part
        || words.Key(index) is "not" or "never" or "also" or "still" or "already" or "now" or "soon" or "then" or "yet"
        || (words.Key(index).EndsWith("ly") && words.IsLetters(index));

    private static bool FitsEitherSide(WordSequence words, int index)
    {
        if (words.Is(index, "the")) index--;
        if (words.Is(index, "of")) index--;
        return FormOf(words, index) == VerbForm.EitherSide;
    }

    private static int SkipPreposition(WordSequence words, int index)
    {
        if (words.Is(index, "the")) index--;
        return TimeVocabulary.IsPreposition(words, index) ? index - 1 : index;
    }

    private static WordMap<VerbForm> LoadWords() =>
        new(WordTable.Rows("Languages/English/Grammar/tense-words.tsv").Select(row => KeyValuePair.Create(row[0], row[1] switch
        {
            "either-side" => VerbForm.EitherSide,
            var name => Enum.Parse<VerbForm>(name, ignoreCase: true),
        })));
}
