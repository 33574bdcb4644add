namespace Platform.Stacks.Site;

/// <summary>The code of the viewer-request function, <c>directory-index.js</c>.</summary>
internal static class DirectoryIndex
{
    public static string Code { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(DirectoryIndex).Assembly.GetManifestResourceStream("site/directory-index.js")!);
        return reader.ReadToEnd();
    }
}
