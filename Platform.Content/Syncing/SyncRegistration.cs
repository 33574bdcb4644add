namespace Platform.Content.Syncing;

internal static class SyncRegistration
{
    /// <summary><see cref="ContentSync"/>; needs the projection and the pulling.</summary>
    public static IServiceCollection AddSyncing(this IServiceCollection services) => services
        .AddSingleton<ToldTable>()
        .AddSingleton<SourceSync>()
        .AddSingleton<Withdrawal>()
        .AddSingleton<Composing>()
        .AddSingleton<ContentSync>();
}
