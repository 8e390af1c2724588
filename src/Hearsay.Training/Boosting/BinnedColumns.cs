namespace Hearsay.Training.Boosting;

/// <summary>What the edges of a feature's ranges are spread evenly over: its rows, or its distinct values, so that a
/// few rows at the far end are told apart, too.</summary>
internal enum BinEdges
{
    OfRows,
    OfValues,
}

/// <summary>A matrix with each feature cut into at most 64 ranges that hold about as many rows, or values,
/// each.</summary>
internal sealed class BinnedColumns
{
    public const int Bins = 64;

    /// <summary>Rows looked at to find the ranges.</summary>
    private const int Sample = 20_000;

    private readonly byte[][] _columns;
    private readonly float[][] _edges;

    /// <param name="matrix">Rows one after another.</param>
    public BinnedColumns(float[] matrix, int columns, BinEdges spread = BinEdges.OfRows)
    {
        Rows = matrix.Length / columns;
        _columns = new byte[columns][];
        _edges = new float[columns][];
        for (int column = 0; column < columns; column++)
        {
            _edges[column] = EdgesOf(matrix, columns, column, spread);
            var bins = new byte[Rows];
            for (int row = 0; row < Rows; row++) bins[row] = BinOf(_edges[column], matrix[(row * columns) + column]);
            _columns[column] = bins;
        }
    }

    public int Rows { get; }

    public int Count => _columns.Length;

    /// <summary>The range of every row.</summary>
    public byte[] this[int column] => _columns[column];

    /// <summary>The value that parts <paramref name="bin"/> from the next one.</summary>
    public float Edge(int column, int bin) => _edges[column][bin];

    /// <summary>Number of ranges.</summary>
    public int BinCount(int column) => _edges[column].Length + 1;

    private float[] EdgesOf(float[] matrix, int columns, int column, BinEdges spread)
    {
        int step = Math.Max(1, Rows / Sample);
        var values = new List<float>(Sample);
        for (int row = 0; row < Rows; row += step) values.Add(matrix[(row * columns) + column]);
        values.Sort();
        if (spread is BinEdges.OfValues) values = [.. values.Distinct()];
        var edges = new SortedSet<float>();
        for (int bin = 1; bin < Bins; bin++)
        {
            int at = (int)((long)values.Count * bin / Bins);
            int next = at;
            while (next < values.Count && values[next] == values[at]) next++;
            if (next < values.Count) edges.Add((values[at] + values[next]) / 2);
        }

        return [.. edges.Take(Bins - 1)];
    }

    private static byte BinOf(float[] edges, float value)
    {
        int at = Array.BinarySearch(edges, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
