using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Content.Git;

/// <summary>A client with its repository, and the events that its Git host's pushes become.</summary>
internal sealed class GitClient
{
    private static readonly ProviderId Decap = new("decap");

    private readonly GitFixture content;
    private readonly string folder;
    private TestRepository? repository;
    private int made;

    public GitClient(GitFixture content, ClientId id, string folder, bool withRepository)
    {
        (this.content, Id, this.folder) = (content, id, folder);
        if (withRepository)
            repository = new TestRepository(folder);
    }

    public ClientId Id { get; }

    public TestRepository Repository => repository ??= new TestRepository(folder);

    /// <summary>Where the service keeps its copy.</summary>
    public string Clone => Path.Combine(content.DataFolder, "content-git", Id.Value);

    /// <summary>Pushes one file, and gives the event that says so.</summary>
    public UnifiedEvent Push(string path, string? text, string branch = "main") =>
        Changed(path, Repository.Push(branch, (path, text)), branch);

    public UnifiedEvent Changed(string path, (string? Before, string? After) push, string branch = "main")
    {
        var item = GitContentPath.Of(path, content.SiteOf(Id).Client)!;
        return Event(item.Id, item.Type, branch, new GitFields { Branch = branch, Before = push.Before, After = push.After, Path = path }) with { Locale = item.Locale };
    }

    public UnifiedEvent Range((string? Before, string? After) push, string branch = "main") => Event(
        ContentId.Encode($"git:{branch}"), ContentType.Site, branch, new GitFields { Branch = branch, Before = push.Before, After = push.After });

    public Task<string> ProjectAsync(UnifiedEvent unified) => content.ProjectAsync(unified);

    /// <summary>Pushes one file, and lets the projector have its way with it.</summary>
    public async Task<UnifiedEvent> TellAsync(string path, string? text, string branch = "main")
    {
        var unified = Push(path, text, branch);
        await ProjectAsync(unified);
        return unified;
    }

    public Task<ContentItem?> FindAsync(string id, string? locale = null, bool preview = false) => content.FindAsync(Id, id, locale, preview);

    public async Task<string?> TitleAsync(string id, string? locale = null, bool preview = false) => (await FindAsync(id, locale, preview))?.Title;

    private UnifiedEvent Event(ContentId id, ContentType type, string branch, GitFields git) => new()
    {
        EventId = EventId.Derive($"{Id} push {Interlocked.Increment(ref made)}", EventType.ContentUpdated, id, null),
        ClientId = Id,
        Environment = "dev",
        EventType = EventType.ContentUpdated,
        Provider = Decap,
        ContentId = id,
        ContentType = type,
        Timestamp = Events.At(made),
        Draft = branch != "main",
        Data = new EventData { UnifiedFields = new UnifiedFields { Git = git }, BuildRequired = branch == "main" },
    };
}
