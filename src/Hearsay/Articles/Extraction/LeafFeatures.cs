using System.Runtime.InteropServices;
using Hearsay.Html;
using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>Writes numbers one after another.</summary>
internal ref struct FeatureRow(Span<float> row)
{
    private readonly Span<float> _row = row;

    public int Count { get; private set; }

    public void Add(float value) => _row[Count++] = value;

    public void Add(bool value) => Add(value ? 1f : 0f);

    /// <summary>A number of things: zero stays zero, large numbers move together.</summary>
    public void AddCount(int value) => Add(MathF.Log2(1 + value));

    public void AddShare(int part, int whole) => Add(whole == 0 ? 0 : (float)part / whole);
}

/// <summary>What a model sees of each leaf block before any has been judged. Training and reading share this code; a
/// change of it needs a new <see cref="ExtractionModel.FormatVersion"/> and new models.</summary>
internal sealed class LeafFeatures
{
    /// <summary>Numbers a leaf.</summary>
    public const int Count = 21 + 14 + TextCues.Count + 16 + SignDistances.Count + 3 + 21 + 6 + 8 + 16 + 6 + 3;

    private readonly PageOutline _outline;
    private readonly PageEvidence _evidence;
    private readonly Dictionary<uint, ShapeSum> _shapes = [];
    private readonly Dictionary<ulong, int> _texts = [];
    private readonly HashSet<ulong> _seen = [];
    private readonly TextCue[] _cues;
    private readonly int _words, _proseWords, _firstTitle, _articles, _largestArticle;
    private int _wordsBefore, _proseBefore, _sinceHeading;

    private LeafFeatures(PageOutline outline, PageEvidence evidence)
    {
        _outline = outline;
        _evidence = evidence;
        _cues = new TextCue[outline.Leaves.Length];
        OutlineElement root = outline.Elements.IsEmpty ? default : outline.Elements[0];
        (_words, _proseWords) = (root.Words, root.ProseWords);
        _firstTitle = FirstTitle();
        _largestArticle = LargestArticle(out _articles);
        for (int i = 0; i < _cues.Length; i++) Count_(i);
    }

    /// <summary>A matrix with one row a leaf.</summary>
    public static float[] Of(PageOutline outline, PageEvidence evidence, out TextCue[] cues)
    {
        var features = new LeafFeatures(outline, evidence);
        var matrix = new float[outline.Leaves.Length * Count];
        for (int i = 0; i < outline.Leaves.Length; i++)
            features.Fill(i, new FeatureRow(matrix.AsSpan(i * Count, Count)));
        cues = features._cues;
        return matrix;
    }

    private void Count_(int index)
    {
        LeafBlock leaf = _outline.Leaves[index];
        _cues[index] = TextCues.Shared.Find(_outline.WordsOf(leaf));
        if (leaf.Counts.HasCopyrightSign && leaf.Counts.Words <= TextCues.MostWords) _cues[index] |= TextCue.Legal;
        CollectionsMarshal.GetValueRefOrAddDefault(_texts, leaf.Counts.Hash, out _)++;
        ref ShapeSum shape =
            ref CollectionsMarshal.GetValueRefOrAddDefault(_shapes, _outline.Elements[leaf.Element].Shape, out _);
        shape = new ShapeSum(shape.Leaves + 1, shape.Words + leaf.Counts.Words, shape.LinkWords + leaf.Counts.LinkWords,
            shape.Prose + (leaf.IsProse ? 1 : 0));
    }

    private void Fill(int index, FeatureRow row)
    {
        ref readonly LeafBlock leaf = ref _outline.Leaves[index];
        ref readonly OutlineElement element = ref _outline.Elements[leaf.Element];
        ref readonly OutlineElement block = ref _outline.Elements[element.Block];
        AddText(ref row, leaf);
        AddTag(ref row, block.Tag);
        for (int cue = 0; cue < TextCues.Count; cue++) row.Add(((int)_cues[index] & (1 << cue)) != 0);
        for (int bit = 0; bit < 16; bit++) row.Add(((int)element.Surroundings & (1 << bit)) != 0);
        for (int sign = 0; sign < SignDistances.Count; sign++) row.Add(element.Distances[sign]);
        AddArticle(ref row, element);
        AddAncestors(ref row, element.Block, leaf.Counts.Words);
        AddShape(ref row, element.Shape);
        AddPosition(ref row, index);
        for (int step = -2; step <= 2; step++)
        {
            if (step != 0) AddNeighbour(ref row, index + step, element.Shape);
        }

        AddEvidence(ref row, leaf);
        AddPage(ref row);
        if (row.Count != Count)
            throw new InvalidOperationException($"{row.Count} features were written, {Count} are declared.");
        Advance(leaf, element);
    }

    private void Advance(in LeafBlock leaf, in OutlineElement element)
    {
        _wordsBefore += leaf.Counts.Words;
        if (leaf.IsProse) _proseBefore += leaf.Counts.Words;
        _sinceHeading = (element.Surroundings & Surrounding.Heading) != 0 ? 0 : _sinceHeading + 1;
        _seen.Add(leaf.Counts.Hash);
    }

    private static void AddText(ref FeatureRow row, in LeafBlock leaf)
    {
        TextCounts counts = leaf.Counts;
        row.AddCount(counts.Words);
        row.Add((float)counts.Characters / counts.Words);
        row.Add(leaf.LinkShare);
        row.AddCount(counts.Links);
        row.AddCount(counts.Sentences);
        row.AddShare(counts.Sentences, counts.Words);
        row.AddCount(counts.Commas);
        row.AddShare(counts.Commas, counts.Words);
        row.Add((float)counts.End);
        row.Add(counts.End == TextEnd.Sentence);
        row.Add(counts.End == TextEnd.Colon);
        row.AddShare(counts.Numbers, counts.Words);
        row.AddShare(counts.UpperWords, counts.Words);
        row.AddShare(counts.LongLowerWords, counts.Words);
        row.AddCount(counts.LongLowerWords);
        row.AddShare(counts.Symbols, counts.Words);
        row.AddCount(counts.Symbols);
        row.AddCount(counts.QuoteMarks);
        row.AddShare(counts.StrongWords, counts.Words);
        row.Add(counts.Begin);
        row.AddCount(leaf.Breaks);
    }

    private static void AddTag(ref FeatureRow row, HtmlTag tag)
    {
        row.Add(tag == HtmlTag.P);
        row.Add(HeadingLevel(tag));
        row.Add(tag == HtmlTag.Li);
        row.Add(tag is HtmlTag.Td or HtmlTag.Th);
        row.Add(tag == HtmlTag.Div);
        row.Add(tag is HtmlTag.Section or HtmlTag.Article or HtmlTag.Main);
        row.Add(tag is HtmlTag.Blockquote);
        row.Add(tag is HtmlTag.Pre);
        row.Add(tag is HtmlTag.Dd or HtmlTag.Dt);
        row.Add(tag is HtmlTag.Figcaption or HtmlTag.Figure or HtmlTag.Caption);
        row.Add(tag is HtmlTag.Button or HtmlTag.Label or HtmlTag.Legend);
        row.Add(tag is HtmlTag.Header or HtmlTag.Footer or HtmlTag.Nav or HtmlTag.Aside);
        row.Add(tag is HtmlTag.Body or HtmlTag.Center or HtmlTag.Form);
        row.Add(tag is HtmlTag.Other);
    }

    /// <summary>6 for <c>h1</c> to 1 for <c>h6</c>; 0 for any other.</summary>
    private static float HeadingLevel(HtmlTag tag) =>
        tag is >= HtmlTag.H1 and <= HtmlTag.H6 ? 6 - (tag - HtmlTag.H1) : 0;

    private void AddArticle(ref FeatureRow row, in OutlineElement element)
    {
        row.AddCount(_articles);
        row.Add(element.Article >= 0 && element.Article == _largestArticle);
        row.AddShare(element.Article < 0 ? 0 : _outline.Elements[element.Article].ProseWords, _proseWords);
    }

    /// <summary>The block and the two block-level elements above it.</summary>
    private void AddAncestors(ref FeatureRow row, int block, int words)
    {
        for (int level = 0; level < 3; level++)
        {
            ref readonly OutlineElement element = ref _outline.Elements[block];
            row.AddCount(element.Words);
            row.AddShare(element.LinkWords, element.Words);
            row.AddCount(element.ProseLeaves);
            row.AddShare(element.ProseWords, _proseWords);
            row.AddShare(element.ProseWords, element.Words);
            row.AddCount(element.Leaves);
            row.AddShare(words, element.Words);
            if (element.Parent >= 0) block = _outline.Elements[element.Parent].Block;
        }
    }

    private void AddShape(ref FeatureRow row, uint shape)
    {
        ShapeSum sum = _shapes[shape];
        row.AddCount(sum.Leaves);
        row.AddCount(sum.Words);
        row.AddShare(sum.Words, _words);
        row.AddShare(sum.Words, sum.Leaves);
        row.AddShare(sum.LinkWords, sum.Words);
        row.AddShare(sum.Prose, sum.Leaves);
    }

    private void AddPosition(ref FeatureRow row, int index)
    {
        int leaves = _outline.Leaves.Length;
        row.AddShare(index, leaves);
        row.AddShare(_wordsBefore, _words);
        row.AddShare(_proseBefore, _proseWords);
        row.AddCount(_proseBefore);
        row.AddCount(_proseWords - Math.Min(_proseBefore, _proseWords));
        row.Add(_firstTitle < 0 ? -20 : Math.Clamp(index - _firstTitle, -20, 60));
        row.AddCount(leaves - index);
        row.AddCount(_sinceHeading);
    }

    private void AddNeighbour(ref FeatureRow row, int index, uint shape)
    {
        bool isThere = (uint)index < (uint)_outline.Leaves.Length;
        LeafBlock leaf = isThere ? _outline.Leaves[index] : default;
        row.AddCount(leaf.Counts.Words);
        row.AddShare(leaf.Counts.LinkWords, leaf.Counts.Words);
        row.Add(isThere && leaf.Counts.End == TextEnd.Sentence);
        row.Add(isThere && _outline.Elements[leaf.Element].Shape == shape);
    }

    private void AddEvidence(ref FeatureRow row, in LeafBlock leaf)
    {
        ReadOnlySpan<uint> words = _outline.WordsOf(leaf);
        row.Add(_evidence.BodyShare(words));
        row.Add(_evidence.HasBody);
        row.Add(_evidence.DescriptionShare(words));
        row.Add(_evidence.TitleShare(words));
        row.AddCount(_texts[leaf.Counts.Hash] - 1);
        row.Add(_seen.Contains(leaf.Counts.Hash));
    }

    private void AddPage(ref FeatureRow row)
    {
        row.AddCount(_outline.Leaves.Length);
        row.AddCount(_proseWords);
        row.AddShare(_proseWords, _words);
    }

    /// <summary>The first leaf in an <c>h1</c> that shares words with the title, else the first in any <c>h1</c>; -1
    /// where there is none.</summary>
    private int FirstTitle()
    {
        int first = -1;
        for (int i = 0; i < _outline.Leaves.Length; i++)
        {
            LeafBlock leaf = _outline.Leaves[i];
            if (_outline.Elements[_outline.Elements[leaf.Element].Block].Tag != HtmlTag.H1) continue;
            if (_evidence.TitleShare(_outline.WordsOf(leaf)) > 0.6f) return i;
            if (first < 0) first = i;
        }

        return first;
    }

    private int LargestArticle(out int articles)
    {
        int largest = -1;
        articles = 0;
        for (int i = 0; i < _outline.Elements.Length; i++)
        {
            if (_outline.Elements[i].Tag != HtmlTag.Article) continue;
            articles++;
            if (largest < 0 || _outline.Elements[i].ProseWords > _outline.Elements[largest].ProseWords) largest = i;
        }

        return largest;
    }

    private readonly record struct ShapeSum(int Leaves, int Words, int LinkWords, int Prose);
}
