using Platform.Console.Markup;

namespace Platform.Console.Pages;

/// <summary>What a page says; <see cref="Layout"/> gives it its frame.</summary>
internal sealed record Page
{
    public required string Title { get; init; }

    /// <summary>Null on a problem page, which has no navigation: its reader may not be logged in.</summary>
    public Section? Section { get; init; }

    /// <summary>One line under the title.</summary>
    public Html Lead { get; init; }

    public required Html Content { get; init; }

    public int Status { get; init; } = 200;
}
