namespace Platform.Domain.Engines;

/// <summary>The generators a client's configuration may name. Which of them can build a site yet is <see cref="EngineCatalog"/>'s to say.</summary>
public static class EngineNames
{
    public static IReadOnlyList<string> All { get; } = ["hugo", "eleventy", "astro", "gatsby", "nextjs", "nuxt", "jekyll"];
}
