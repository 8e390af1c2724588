using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public class LanguageRecognizerTests
{
    private const string English =
        "The mayor of Selm said on Monday that the old bridge would be closed for two weeks. ";
    private const string German =
        "Die Bürgermeisterin sagte am Montag, dass die alte Brücke für zwei Wochen gesperrt wird. ";

    private static readonly LanguageRecognizer Recognizer = new(LanguageSet.Shipped);

    [Theory]
    [InlineData("en", English)]
    [InlineData("de", German)]
    [InlineData("nl", "De burgemeester zei maandag dat de oude brug twee weken dicht blijft, maar niet voor fietsers.")]
    [InlineData("fr",
        "La maire a dit lundi que le vieux pont sera fermé pendant deux semaines, mais pas pour les vélos.")]
    [InlineData("es",
        "La alcaldesa dijo el lunes que el viejo puente estará cerrado dos semanas, pero no para las bicicletas.")]
    [InlineData("pt",
        "A prefeita disse na segunda que a ponte velha não será aberta por duas semanas, mas também que há outra.")]
    [InlineData("it",
        "La sindaca ha detto lunedì che il vecchio ponte sarà chiuso per due settimane, ma non per le biciclette.")]
    [InlineData("sv",
        "Borgmästaren sade på måndagen att den gamla bron ska vara stängd i två veckor, men inte för cyklar.")]
    [InlineData("da",
        "Borgmesteren sagde mandag, at den gamle bro bliver lukket i to uger, men ikke for dem, der cykler efter.")]
    [InlineData("pl",
        "Burmistrz powiedziała w poniedziałek, że stary most będzie zamknięty przez dwa tygodnie, ale nie dla "
            + "rowerów.")]
    [InlineData("cs",
        "Starostka v pondělí řekla, že starý most bude na dva týdny uzavřen, ale ne pro kola, která jsou lehká.")]
    [InlineData("hu",
        "A polgármester azt mondta hétfőn, hogy a régi híd két hétig zárva lesz, de nem a kerékpárosok számára.")]
    [InlineData("tr",
        "Belediye başkanı pazartesi günü eski köprünün iki hafta kapalı olacağını söyledi, ancak bu bisikletler için "
            + "değil.")]
    [InlineData("fi",
        "Pormestari sanoi maanantaina, että vanha silta on kiinni kaksi viikkoa, mutta se ei koske pyöriä.")]
    [InlineData("id",
        "Wali kota mengatakan pada hari Senin bahwa jembatan tua itu akan ditutup dan tidak dibuka untuk dua minggu.")]
    [InlineData("vi",
        "Thị trưởng nói hôm thứ Hai rằng cây cầu cũ sẽ đóng cửa trong hai tuần, nhưng không phải với xe đạp.")]
    [InlineData("ru", "Мэр сказал в понедельник, что старый мост будет закрыт на две недели, но не для велосипедов.")]
    [InlineData("uk", "Мер сказала в понеділок, що старий міст буде закрито на два тижні, але не для велосипедів.")]
    [InlineData("bg",
        "Кметът каза в понеделник, че старият мост ще бъде затворен за две седмици, но не и за велосипеди.")]
    [InlineData("el", "Η δήμαρχος είπε τη Δευτέρα ότι η παλιά γέφυρα θα κλείσει.")]
    [InlineData("he", "ראש העיר אמרה ביום שני שהגשר הישן ייסגר.")]
    [InlineData("ar", "قال رئيس البلدية يوم الاثنين إن الجسر القديم سيغلق على مدى أسبوعين من هذا الشهر.")]
    [InlineData("fa", "شهردار روز دوشنبه گفت که پل قدیمی برای دو هفته بسته می شود و این را اعلام کرد.")]
    [InlineData("hi", "महापौर ने सोमवार को कहा कि पुराना पुल दो सप्ताह के लिए बंद है और यह नहीं खुलेगा।")]
    [InlineData("zh", "市长周一表示，这座旧桥将关闭两周。")]
    [InlineData("ja", "市長は月曜日、古い橋を二週間閉鎖すると述べた。")]
    [InlineData("ko", "시장은 월요일에 낡은 다리를 두 주 동안 폐쇄한다고 말했다.")]
    [InlineData("th", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานเก่าจะปิดสองสัปดาห์")]
    public void A_sentence_is_enough(string language, string text) =>
        Assert.Equal(new RecognizedLanguage(language, language == "en"), Recognize(text));

    [Fact]
    public void Foreign_quotations_leave_an_English_text_English() =>
        Assert.Equal("en", Recognize(English + English
        + "“Die Brücke ist nicht sicher und wird für zwei Wochen gesperrt,” she said.").Tag);

    [Fact]
    public void A_foreign_text_under_an_English_headline_is_foreign() =>
        Assert.Equal("de", Recognize("The Bridge Is Closed to All of Us\n" + German + German).Tag);

    [Theory]
    [InlineData("")]
    [InlineData("12 : 7")]
    [InlineData("Selm Bridge Shut")]
    [InlineData("\uD800 \uDC00 \u0301 👍")]
    public void Nothing_speaks_against_reading_a_few_words(string text) =>
        Assert.Equal(new RecognizedLanguage(RecognizedLanguage.Unknown, IsServed: true), Recognize(text));

    [Fact]
    public void A_long_text_without_any_known_function_word_is_not_read() =>
        Assert.Equal(
            new RecognizedLanguage(RecognizedLanguage.Unknown, IsServed: false),
            Recognize(string.Concat(Enumerable.Repeat("mbwa kropt zilg wrenda ", 50))));

    [Fact]
    public void An_unknown_language_of_a_known_script_names_the_script() =>
        Assert.Equal(new RecognizedLanguage("und-Cyrl", IsServed: false), Recognize("Ӑнлантарнӑ ҫӗнӗ кӗпер хупӑнать"));

    [Fact]
    public void An_article_in_another_language_is_marked_and_yields_no_statements()
    {
        var pipeline = new HearsayPipeline();
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes($"„Die Brücke ist sicher“, sagte Ada Wren. {German}{German}");
        ReadArticle read =
            pipeline.Read(pipeline.Clean(new Page("de", "de.txt", bytes, PageMetadata.Unknown), raw: true).Article!);
        Assert.Equal(("de", false), (read.Language, read.IsServed));
        Assert.Empty(read.Statements);
        Assert.Empty(read.Analysis.Sentences);
    }

    private static RecognizedLanguage Recognize(string value)
    {
        var text = new SourceText(value);
        return Recognizer.Recognize(text, TextAnalyzer.ParagraphsOf(text));
    }
}
