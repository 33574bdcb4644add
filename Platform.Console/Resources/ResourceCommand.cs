namespace Platform.Console.Resources;

/// <summary>A command that makes sense in the resource's present state.</summary>
/// <param name="Name">May hold slashes: <c>webhooks-http-http-post-/replay</c>.</param>
/// <param name="Confirmation">A question to ask first.</param>
internal sealed record ResourceCommand(string Name, string DisplayName, string? Description, string? Confirmation)
{
    /// <summary>The name as the end of a path.</summary>
    public static string PathOf(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
