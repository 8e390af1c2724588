using Hearsay.Inference.Tagging;
using Hearsay.Training;
using Hearsay.Training.Corpora;
using Hearsay.Training.Tagging;

namespace Hearsay.Tests.Training;

public class TaggerTrainerTests
{
    /// <summary>Invented sentences, word/TAG.</summary>
    private static readonly string[] Lines =
    [
        "The/DET old/ADJ ferry/NOUN leaves/VERB at/ADP noon/NOUN ./PUNCT",
        "Orla/PROPN Finch/PROPN said/VERB nothing/PRON ./PUNCT",
        "They/PRON do/AUX n't/PART trust/VERB the/DET ferry/NOUN ./PUNCT",
        "Two/NUM farmers/NOUN and/CCONJ Orla/PROPN trust/VERB him/PRON ./PUNCT",
        "The/DET trust/NOUN owns/VERB two/NUM old/ADJ farms/NOUN ./PUNCT",
    ];

    private static readonly TaggerOptions All = new(10, 1, 0);

    [Fact]
    public void What_was_learnt_comes_back()
    {
        TaggedSentence[] sentences = Sentences();
        PerceptronTagger tagger = PerceptronTagger.Load(new MemoryStream(Train(1)), "test");
        Assert.Equal(100, TaggerScore.Of(tagger, sentences).Percent);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        Assert.Equal(Train(7), Train(7));
        Assert.NotEqual(Train(7), Train(8));
    }

    [Fact]
    public void The_embedded_model_is_the_one_that_its_manifest_describes()
    {
        string root = GoldData.RepositoryRoot()!;
        string manifest = File.ReadAllText(Path.Combine(root, "models", "tagger.json"));
        byte[] model = File.ReadAllBytes(Path.Combine(root, "models", "tagger.bin"));
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(model));
        Assert.Contains($"\"sha256\": \"{hash}\"", manifest, StringComparison.Ordinal);
        Assert.Contains($"\"formatVersion\": {PerceptronTagger.FormatVersion},", manifest, StringComparison.Ordinal);
        Assert.InRange(model.Length, 1, 4 << 20);
    }

    [GoldDataFact(
        "language/ud/en_ewt-train.conllu.gz", "language/ud/en_gum_open-train.conllu.gz",
        "language/ud/en_ewt-dev.conllu.gz", "language/ud/en_gum_open-dev.conllu.gz")]
    public void The_corpora_give_the_embedded_model_byte_for_byte()
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-train").FullName;
        try
        {
            TaggerTraining.Run(Reference.Data, 1, folder, TaggerOptions.Default, _ => { });
            foreach (string file in (string[])["tagger.bin", "tagger.json"])
                Assert.Equal(File.ReadAllBytes(Checkout.PathOf("models/" + file)),
                    File.ReadAllBytes(Path.Combine(folder, file)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Train(long seed) =>
        new TaggerTrainer(All, new SeededRandom(seed), _ => { }).Train(Sentences());

    private static TaggedSentence[] Sentences() => Array.ConvertAll(Lines, line =>
    {
        string[][] words = Array.ConvertAll(line.Split(' '), word => word.Split('/'));
        PartOfSpeech[] tags = Array.ConvertAll(words, word => Enum.Parse<PartOfSpeech>(word[1], ignoreCase: true));
        return TaggedSentence.Join(Array.ConvertAll(words, word => word[0]), Array.ConvertAll(words, _ => true), tags);
    });
}
