using System.Security.Cryptography;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Reports.Html;

/// <summary>The head of a page that holds everything itself: nothing may be loaded from elsewhere, and no style or
/// script runs but ours.</summary>
internal static class PageHead
{
    public static void Write(HtmlWriter html, string title, string style, string? script = null)
    {
        string scripts = script is null ? "" : $"script-src '{HashOf(script)}'; ";
        string policy =
            $"default-src 'none'; style-src '{HashOf(style)}'; {scripts}base-uri 'none'; form-action 'none'";
        html.Open("head").Line();
        html.Empty("meta", ("charset", "utf-8")).Line();
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy)).Line();
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Empty("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Element("title", $"{title} – Hearsay").Line();
        html.Embedded("style", style).Line();
        if (script is not null) html.Embedded("script", script).Line();
        html.Close().Line();
    }

    /// <summary>A style sheet or script of this assembly.</summary>
    public static string Embedded(string path)
    {
        using var reader = new StreamReader(WordTable.Open(typeof(PageHead).Assembly, path));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A source expression of a content security policy (CSP level 2, section 4.2.5).</summary>
    private static string HashOf(string content) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
