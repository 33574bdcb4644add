using Platform.Content.Cache;
using Platform.Content.Composition;
using Platform.Content.Git;
using Platform.Content.Git.Media;
using Platform.Content.Git.Projection;
using Platform.Content.Sources;
using Platform.Content.Stock;
using Platform.Content.Telemetry;

namespace Platform.Content.Projection;

internal static class ProjectionRegistration
{
    /// <summary>All that <see cref="ProjectionHandler"/> works with.</summary>
    public static IServiceCollection AddProjection(this IServiceCollection services) => services
        .AddSingleton<ContentCache>()
        .AddSingleton<SourceTable>()
        .AddSingleton<SkuTable>()
        .AddSingleton<SlugTable>()
        .AddSingleton<StockTable>()
        .AddSingleton<InventoryTable>()
        .AddSingleton<SourceReader>()
        .AddSingleton<SourceEffects>()
        .AddSingleton<GitClones>()
        .AddSingleton<NotedRows>()
        .AddSingleton<MediaStore>()
        .AddSingleton<PublishedFiles>()
        .AddSingleton<DraftFiles>()
        .AddSingleton<TellGit>()
        .AddSingleton<TellContent>()
        .AddSingleton<TellStock>()
        .AddSingleton<ItemPublisher>()
        .AddSingleton<BuildRequests>()
        .AddSingleton<ContentMetrics>()
        .AddSingleton<Projector>();
}
