using System.Collections.Concurrent;
using Platform.Builds.Rows;
using Platform.Builds.Snapshots;
using Platform.Domain.Clients;
using Platform.Domain.Content;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Tests.Builds.Rig;

/// <summary>A client's published items, as the cache would hold them.</summary>
internal sealed class FakeContent(TimeProvider time) : IContentSource
{
    private readonly ConcurrentDictionary<string, ContentItem> _items = new();
    private readonly ConcurrentDictionary<string, ContentItem> _drafts = new();
    private DateTimeOffset? _changed;

    public bool Complete { get; set; } = true;

    /// <summary>Whether a sweep can see that something changed.</summary>
    public bool TellsChanges { get; init; } = true;

    /// <summary>Called before the first item is read.</summary>
    public Func<Task> Reading { get; set; } = () => Task.CompletedTask;

    /// <returns>The item's key, as events name it.</returns>
    public string Edit(string slug, string title, ContentType type = ContentType.Article)
    {
        _items[slug] = Item(slug, title, type);
        _changed = time.GetUtcNow();
        return ItemKey.Of(_items[slug]).ToString();
    }

    /// <summary>What the lane of drafts shows in the published item's place.</summary>
    public void Draft(string slug, string title) => _drafts[slug] = Item(slug, title, ContentType.Article);

    public void Put(ContentItem item) => _items[ItemKey.Of(item).ToString()] = item;

    public void Delete(string slug)
    {
        _items.TryRemove(slug, out _);
        _changed = time.GetUtcNow();
    }

    public Task<bool> IsCompleteAsync(SiteKey site, ClientServiceConfig client, CancellationToken cancellationToken) => Task.FromResult(Complete);

    public async IAsyncEnumerable<ContentItem> ReadAsync(SiteKey site, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Reading();
        foreach (var item in site.IsPreview ? _items.Values.ExceptBy(_drafts.Keys, item => item.Slug).Concat(_drafts.Values) : _items.Values)
            yield return item;
    }

    public Task<DateTimeOffset?> NewestChangeAsync(SiteKey site, CancellationToken cancellationToken) => Task.FromResult(TellsChanges ? _changed : null);

    private ContentItem Item(string slug, string title, ContentType type) => new()
    {
        Id = ContentId.Encode($"{slug}-id"),
        Type = type,
        Locale = "en",
        Slug = slug,
        Title = title,
        BodyHtml = $"<p>{title}</p>",
        UpdatedAt = time.GetUtcNow(),
    };
}
