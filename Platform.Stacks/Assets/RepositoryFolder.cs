namespace Platform.Stacks.Assets;

/// <summary>The tree that the app was built from, wherever it is called from: the nearest folder with cdk.json above the program, else above the working directory.</summary>
internal static class RepositoryFolder
{
    private const string Mark = "cdk.json";

    public static string Path => Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory())
        ?? throw new DirectoryNotFoundException($"There is no folder with {Mark} above {AppContext.BaseDirectory} or the working directory. Say where the packages are by StackOptions.Artifacts.");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        }

        return null;
    }
}
