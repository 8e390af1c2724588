using System.Text;
using Hearsay.Cli.Output;
using Hearsay.Inputs.Brat;

namespace Hearsay.Cli.Input;

/// <summary>A folder that takes files named after articles, each written whole or not at all.</summary>
internal sealed class ArticleFolder
{
    private readonly string _path;
    private readonly FileNames _names = new();
    private readonly List<(string Name, string Id)> _renamed = [];

    /// <exception cref="UsageException">There is a file in the folder's place, or the folder cannot be
    /// made.</exception>
    public ArticleFolder(string path)
    {
        _path = path;
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out: {path} is no folder and cannot be made one: {fault.Message}");
        }
    }

    /// <summary>The name that the files of an article get, without ending.</summary>
    public string NameOf(string id)
    {
        string name = _names.Claim(id);
        if (name != id) _renamed.Add((name, id));
        return name;
    }

    /// <summary>Writes one file, or several that belong together, all of them or none.</summary>
    public void Write(params IEnumerable<(string Name, Action<TextWriter> Write)> files) => AtomicFile.WriteTogether(
    [
        .. files.Select(file => (Path.Combine(_path, file.Name), (Action<Stream>)(stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            file.Write(writer);
        }))),
    ]);

    /// <summary>Writes down which file is which article, where a name is not the article's id.</summary>
    public void WriteIndex()
    {
        string path = Path.Combine(_path, BratFolder.Index);
        if (_renamed.Count == 0) File.Delete(path);
        else AtomicFile.Write(path, WriteIndex);
    }

    private void WriteIndex(Stream stream)
    {
        foreach ((string name, string id) in _renamed) BratFolder.WriteIndexLine(name, id, stream);
    }
}
