namespace Platform.Providers.Git;

internal enum FileChange
{
    Added,
    Modified,
    Removed,
}
