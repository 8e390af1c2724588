using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Html;

namespace Hearsay.Tests.Articles.Html;

/// <summary>One case of html5lib's tokenizer tests in one initial state; tokens are written as lines.</summary>
internal sealed partial record Html5Case(string File, string Description, string State, string? LastStartTag,
    string Input, string Expected)
{
    public static IEnumerable<Html5Case> In(string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        string list = document.RootElement.TryGetProperty("tests", out _) ? "tests" : "xmlViolationTests";
        foreach (JsonElement test in document.RootElement.GetProperty(list).EnumerateArray())
        {
            bool isEscaped = test.TryGetProperty("doubleEscaped", out JsonElement escaped) && escaped.GetBoolean();
            string[] states = test.TryGetProperty("initialStates", out JsonElement initial)
                ? [.. initial.EnumerateArray().Select(state => state.GetString()!)]
                : ["Data state"];
            foreach (string state in states)
            {
                yield return new Html5Case(
                    Path.GetFileName(file),
                    test.GetProperty("description").GetString()!,
                    state,
                    test.TryGetProperty("lastStartTag", out JsonElement last) ? last.GetString() : null,
                    Text(test.GetProperty("input"), isEscaped)!,
                    string.Join('\n', test.GetProperty("output").EnumerateArray()
                    .Select(token => Line(token, isEscaped))));
            }
        }
    }

    /// <summary>What our tokenizer makes of the input.</summary>
    public string Actual()
    {
        var attributes = new AttributeBuffer();
        var tokenizer = new HtmlTokenizer(Input, attributes) { Model = ModelOf(State) };
        tokenizer.SetLastStartTag(LastStartTag);
        var lines = new List<string>();
        var text = new StringBuilder();
        while (tokenizer.Read())
        {
            HtmlToken token = tokenizer.Token;
            if (token.Kind == HtmlTokenKind.Text)
                text.Append(TextDecoder.ToString(Input, token.InnerStart, token.InnerEnd, token.Mode));
            else
            {
                Flush(text, lines);
                lines.Add(Line(token, attributes.Items));
            }

            attributes.Count = 0;
        }

        Flush(text, lines);
        return string.Join('\n', lines);
    }

    private static void Flush(StringBuilder text, List<string> lines)
    {
        if (text.Length > 0) lines.Add("Character " + Quote(text.ToString()));
        text.Clear();
    }

    private static ContentModel ModelOf(string state) => state switch
    {
        "Data state" => ContentModel.Data,
        "PLAINTEXT state" => ContentModel.PlainText,
        "RCDATA state" => ContentModel.Rcdata,
        "RAWTEXT state" => ContentModel.RawText,
        "Script data state" => ContentModel.ScriptData,
        "CDATA section state" => ContentModel.CdataSection,
        _ => throw new InvalidDataException($"There is no state {state}."),
    };

    private string Line(HtmlToken token, ReadOnlySpan<HtmlAttribute> attributes)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Comment:
                return "Comment " + Quote(Raw(token.InnerStart, token.InnerEnd));
            case HtmlTokenKind.EndTag:
                return "EndTag " + Quote(Lower(Raw(token.InnerStart, token.InnerEnd)));
            case HtmlTokenKind.Doctype:
                Doctype doctype = Doctype.Read(Input, token);
                return $"DOCTYPE {Quote(doctype.Name)} {Quote(doctype.PublicId)} {Quote(doctype.SystemId)} "
                    + $"{!doctype.ForceQuirks}";
        }

        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (HtmlAttribute attribute in attributes)
        {
            values.TryAdd(Lower(Raw(attribute.NameStart, attribute.NameEnd)), TextDecoder.ToString(
                Input, attribute.ValueStart, attribute.ValueEnd, TextMode.References | TextMode.ReplaceNul,
                inAttribute: true));
        }

        return StartTag(Lower(Raw(token.InnerStart, token.InnerEnd)), values, token.SelfClosing);
    }

    private static string Line(JsonElement token, bool isEscaped)
    {
        string kind = token[0].GetString()!;
        if (kind == "DOCTYPE")
            return $"DOCTYPE {Quote(Text(token[1], isEscaped))} {Quote(Text(token[2], isEscaped))} "
                + $"{Quote(Text(token[3], isEscaped))} {token[4].GetBoolean()}";
        if (kind != "StartTag") return $"{kind} {Quote(Text(token[1], isEscaped))}";
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty attribute in token[2].EnumerateObject())
            values.Add(isEscaped ? Unescape(attribute.Name) : attribute.Name, Text(attribute.Value, isEscaped)!);
        return StartTag(Text(token[1], isEscaped)!, values, token.GetArrayLength() > 3 && token[3].GetBoolean());
    }

    private static string StartTag(string name, SortedDictionary<string, string> attributes, bool selfClosing) =>
        $"StartTag {Quote(name)}"
        + string.Concat(attributes.Select(attribute => $" {Quote(attribute.Key)}={Quote(attribute.Value)}"))
        + (selfClosing ? " /" : "");

    private string Raw(int start, int end) => TextDecoder.ToString(Input, start, end, TextMode.ReplaceNul);

    /// <summary>ASCII alone: the standard lowers no other letter.</summary>
    private static string Lower(string name) =>
        string.Concat(name.Select(unit => char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : unit));

    private static string? Text(JsonElement value, bool isEscaped) =>
        value.ValueKind == JsonValueKind.Null ? null : isEscaped ? Unescape(value.GetString()!) : value.GetString();

    private static string Unescape(string text) =>
        UnicodeEscape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    private static string Quote(string? text) => text is null ? "-" : JsonSerializer.Serialize(text);

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex UnicodeEscape();
}
