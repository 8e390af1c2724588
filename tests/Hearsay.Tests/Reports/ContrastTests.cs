using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Tests.Reports;

public class ContrastTests
{
    private const double Least = 4.5;

    /// <summary>WCAG 2.2, 1.4.3: what is read stands out from every ground that it stands on, in both
    /// schemes.</summary>
    [Fact]
    public void Every_ink_is_readable_on_every_ground_in_light_and_in_dark()
    {
        string css = File.ReadAllText(Path.Combine(Golden.Root(), "src/Hearsay.Reports/Html/report.css"));
        List<Dictionary<string, string>> schemes = [.. Regex.Matches(css, @":root \{([^}]*)\}")
            .Select(scheme => Regex.Matches(scheme.Groups[1].Value, @"--([\w-]+): (#[0-9a-f]{6})")
                .ToDictionary(one => one.Groups[1].Value, one => one.Groups[2].Value))
            .Take(2)];
        Assert.Equal(2, schemes.Count);
        foreach (Dictionary<string, string> scheme in schemes)
        {
            foreach (string ground in new[] { "paper", "sheet", "shared", "lit", "insert" })
            {
                foreach (string ink in new[] { "ink", "quiet", "accent", "source", "cue", "hop", "condition",
                    "delete" })
                    Assert.True(Contrast(scheme[ink], scheme[ground]) >= Least,
                        $"{ink} {scheme[ink]} on {ground} {scheme[ground]}");
            }
        }
    }

    private static double Contrast(string one, string two)
    {
        double a = Luminance(one), b = Luminance(two);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
