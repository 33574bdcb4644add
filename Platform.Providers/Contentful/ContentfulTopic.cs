namespace Platform.Providers.Contentful;

/// <summary>
/// <c>ContentManagement.Entry.publish</c>: what it is about, and what was done. Only the topic tells an unpublished entry
/// from a deleted one: their bodies are alike.
/// </summary>
internal readonly record struct ContentfulTopic(string Entity, string Action)
{
    private const string Source = "ContentManagement";

    // What the account and its people do; no content of a site.
    private static readonly string[] NoContent =
    [
        "ContentType", "Task", "Comment", "Release", "ReleaseAction", "ScheduledAction", "BulkAction", "Workflow", "TemplateInstallation",
    ];

    /// <returns>Null where it is no topic.</returns>
    public static ContentfulTopic? Parse(string? text) =>
        text?.Trim().Split('.') is [Source, { Length: > 0 } entity, { Length: > 0 } action] ? new ContentfulTopic(entity, action) : null;

    public bool IsKnown => NoContent.Contains(Entity) || (Entity is "Entry" or "Asset" && (IsRemoval || IsDraft || Action == "publish" || PassedOver is not null));

    /// <summary>Why it says nothing to a site; null where it does.</summary>
    public string? PassedOver => (Entity, Action) switch
    {
        ("Entry" or "Asset", "auto_save") => "It is sent while somebody types; the save that follows counts.",
        ("Entry" or "Asset", "archive" or "unarchive") => "What is archived is unpublished already, and what is unarchived not yet published.",
        _ when NoContent.Contains(Entity) => $"A {Entity} is no content of the site.",
        _ => null,
    };

    public bool IsRemoval => Action is "unpublish" or "delete";

    public bool IsDraft => Action is "create" or "save";

    /// <summary>The <c>sys.type</c> that the body must have.</summary>
    public string BodyType => IsRemoval ? $"Deleted{Entity}" : Entity;

    public override string ToString() => $"{Source}.{Entity}.{Action}";
}
