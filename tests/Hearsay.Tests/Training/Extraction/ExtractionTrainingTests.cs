using Hearsay.Tests.Articles;
using Hearsay.Training.Extraction;

namespace Hearsay.Tests.Training.Extraction;

public class ExtractionTrainingTests
{
    [ArticleDataFact("trafilatura", "trafilatura-eval")]
    [Slow]
    public void The_pages_give_the_embedded_model_and_its_cross_validated_scores_byte_for_byte()
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-train").FullName;
        try
        {
            ExtractionTraining.Run(Reference.Data, ArticleData.Pages, 1, folder, _ => { });
            foreach (string file in (string[])["blocks.bin", "blocks.json"])
                Assert.Equal(File.ReadAllBytes(Checkout.PathOf("models/" + file)),
                    File.ReadAllBytes(Path.Combine(folder, file)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
