namespace Hearsay.Html.Outline;

/// <summary>How a text ends, closing quote marks and brackets aside.</summary>
internal enum TextEnd : byte
{
    Word,
    Sentence,
    Colon,
    Comma,
    Symbol,
}

/// <summary>What is counted in the text of one block in one pass.</summary>
internal struct TextCounts
{
    /// <summary>Runs of letters and digits.</summary>
    public int Words;

    /// <summary>Words inside links, and inside bold print.</summary>
    public int LinkWords, StrongWords;

    /// <summary>Letters and digits.</summary>
    public int Characters;

    /// <summary>Words that begin with a capital, and words of four letters or more that do not.</summary>
    public int UpperWords, LongLowerWords;

    /// <summary>Words that begin with a digit.</summary>
    public int Numbers;

    public int Commas, Sentences, QuoteMarks, Symbols;

    /// <summary>Links that begin in the block.</summary>
    public int Links;

    public bool HasCopyrightSign;

    /// <summary>First letter or digit: 0 lower case, 1 capital, 2 digit.</summary>
    public byte Begin;

    public TextEnd End;

    /// <summary>A hash of all words in order, case folded.</summary>
    public ulong Hash;
}
