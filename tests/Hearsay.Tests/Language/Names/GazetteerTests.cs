using Hearsay.Analysis.Names;
using Hearsay.Inference;

namespace Hearsay.Tests.Language.Names;

public class GazetteerTests
{
    private static readonly Gazetteer Lists = Of(("Ada", Gazetteer.GivenName), ("Florence", Gazetteer.GivenName | Gazetteer.City));

    [Theory]
    [InlineData("Ada", Gazetteer.GivenName)]
    [InlineData("ADA", Gazetteer.GivenName)]
    [InlineData("Florence", Gazetteer.GivenName | Gazetteer.City)]
    [InlineData("florence", 0)]
    [InlineData("Adam", 0)]
    public void A_word_is_found_as_it_is_written_or_in_capitals(string word, int lists) => Assert.Equal(lists, Lists.ListsOf(word));

    [Fact]
    public void Lists_come_back_from_their_file()
    {
        byte[] file = ModelFile.Wrap(Lists.Payload(), Gazetteer.Magic, Gazetteer.FormatVersion);
        Gazetteer read = Gazetteer.Load(new MemoryStream(file), "lists");
        Assert.Equal(Gazetteer.GivenName | Gazetteer.City, read.ListsOf("Florence"));
    }

    [Fact]
    public void A_file_with_half_an_entry_is_refused()
    {
        byte[] file = ModelFile.Wrap(Lists.Payload().AsSpan(1), Gazetteer.Magic, Gazetteer.FormatVersion);
        var fault = Assert.Throws<ModelFormatException>(() => Gazetteer.Load(new MemoryStream(file), "lists"));
        Assert.Equal("lists: 9 bytes are no whole number of entries.", fault.Message);
    }

    private static Gazetteer Of(params (string Word, int Lists)[] entries)
    {
        var sorted = new SortedDictionary<uint, byte>();
        foreach ((string word, int lists) in entries) sorted[Gazetteer.HashOf(word, isShouted: false)] = (byte)lists;
        return new Gazetteer([.. sorted.Keys], [.. sorted.Values]);
    }
}
