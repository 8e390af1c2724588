using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Text;

namespace Hearsay.Pages;

/// <summary>What is kept of a page once it was read, so that everything after can do without its bytes.</summary>
/// <param name="Id">The page's id.</param>
/// <param name="Location">For messages, as the user gave it.</param>
/// <param name="Charset">Name of the charset that it was decoded from, as the Encoding Standard writes it.</param>
/// <param name="Sha256">Hash of the bytes, 64 hexadecimal digits in small letters.</param>
/// <param name="Length">Number of the bytes.</param>
/// <param name="ByteMap">From the decoded page to the bytes.</param>
internal sealed record PageRecord(
    string Id, string Location, ContentKind Kind, string Charset, string Sha256, int Length, ByteMap ByteMap)
{
    /// <summary>The user's own fields, in the order of their names.</summary>
    public Sequence<UserField> UserFields { get; init; } = [];

    /// <inheritdoc cref="ContainerFacts.IsSummary"/>
    public bool IsSummary { get; init; }

    /// <inheritdoc cref="ContainerFacts.IsCutOff"/>
    public bool IsCutOff { get; init; }

    internal static PageRecord Of(Page page, DecodedPage decoded)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(decoded);
        string hash = Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span));
        return new PageRecord(
            page.Id, page.Location, page.Kind, decoded.Charset, hash, page.Bytes.Length, decoded.ByteMap)
        {
            UserFields =
            [
                .. page.Extra.OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => UserField.Of(field.Key, field.Value)),
            ],
            IsSummary = page.Container.IsSummary,
            IsCutOff = page.Container.IsCutOff,
        };
    }
}

/// <summary>A field of the user's own that came with a page and is passed through.</summary>
/// <param name="Json">Its value as JSON.</param>
internal readonly record struct UserField(string Name, string Json)
{
    internal static UserField Of(string name, JsonElement value)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            value.WriteTo(writer);
        return new UserField(name, Encoding.UTF8.GetString(json.WrittenSpan));
    }
}
