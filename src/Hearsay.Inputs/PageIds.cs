namespace Hearsay.Inputs;

/// <summary>Gives every page of a run an id of its own. Files are named first, all together: by file name without
/// its known endings; those that collide by their relative path; those that still do by the path with its endings;
/// the last resort is a number ("name#2"). Records that bring an id keep it unless it is taken.</summary>
internal sealed class PageIds
{
    private const string StandardInputId = "stdin";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string[] _fileIds;

    /// <param name="files">The files of the run in order; a file that is named twice is two pages.</param>
    public PageIds(IReadOnlyList<PagePath> files)
    {
        _fileIds = [.. files.Select(file => file.IsStandardInput ? StandardInputId : PageEnding.Strip(file.Name))];
        foreach (Func<string,
            string> longer in (Func<string, string>[])[path => PageEnding.Strip(Relative(path)), Relative])
        {
            foreach (int index in Colliding()) _fileIds[index] = longer(files[index].Path);
        }

        for (int i = 0; i < _fileIds.Length; i++) _fileIds[i] = Claim(_fileIds[i]);
    }

    public string OfFile(int index) => _fileIds[index];

    /// <summary>The id itself, or with the first free number after it where it is taken.</summary>
    public string Claim(string id)
    {
        if (_taken.Add(id)) return id;
        string unique;
        int number = _numbers.GetValueOrDefault(id, 1);
        do unique = $"{id}#{++number}";
        while (!_taken.Add(unique));
        _numbers[id] = number;
        return unique;
    }

    private int[] Colliding() =>
        [.. _fileIds.Select((id, index) => (id, index)).GroupBy(pair => pair.id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).SelectMany(group => group.Select(pair => pair.index))];

    /// <summary>The path with forward slashes, from the working directory where it lies below it.</summary>
    private static string Relative(string path)
    {
        if (path == PagePath.StandardInput) return StandardInputId;
        string relative = Path.GetRelativePath(".", path);
        bool below = !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal);
        return (below ? relative : path).Replace('\\', '/');
    }
}
