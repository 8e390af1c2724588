using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Collation;

/// <summary>Ids that stay the same as long as the words do, whatever else the story holds: the beginning of a SHA-256
/// in hexadecimal.</summary>
internal static class StableId
{
    /// <summary>48 bits: in a story of 4,000 passages two ids collide once in 35 million runs.</summary>
    private const int Digits = 12;

    public static string Of(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Digits];
}
