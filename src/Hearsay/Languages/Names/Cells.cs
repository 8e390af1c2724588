namespace Hearsay.Languages.Names;

/// <summary>Cells of tables that hold several values, parted by bars.</summary>
internal static class Cells
{
    public static string[] Of(string[] row, int column) =>
        row.Length > column && row[column].Length > 0 ? row[column].Split('|') : [];
}
