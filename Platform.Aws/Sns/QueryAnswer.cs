using System.Xml.Linq;

namespace Amazon.SimpleNotificationService;

/// <summary>Reading <c>&lt;PublishResponse xmlns="…"&gt;&lt;PublishResult&gt;&lt;MessageId&gt;…</c> by local names.</summary>
internal static class QueryAnswer
{
    public static string Text(this XElement element, string name) =>
        element.OptionalText(name) ?? throw new FormatException($"SNS answered <{element.Name.LocalName}> without <{name}>.");

    public static string? OptionalText(this XElement element, string name) => element.Find(name)?.Value;

    /// <summary>Items of a list: <c>&lt;Successful&gt;&lt;member&gt;…</c></summary>
    public static IEnumerable<XElement> Members(this XElement element, string name) => element.Find(name)?.Elements() ?? [];

    /// <summary>Items of a map: <c>&lt;Attributes&gt;&lt;entry&gt;&lt;key&gt;…&lt;value&gt;…</c></summary>
    public static IEnumerable<XElement> Entries(this XElement element, string name) => element.Members(name);

    private static XElement? Find(this XElement element, string name) =>
        element.Descendants().FirstOrDefault(child => child.Name.LocalName == name);
}
