using Platform.Domain.Catalog;
using Platform.Domain.Catalog.Compatibility;
using Platform.Domain.Catalog.Guide;
using Platform.Tests.Emulators;

namespace Platform.Tests.Domain.Catalog;

/// <summary><c>docs/selection.md</c> is the catalog's. With <c>PLATFORM_WRITE_DOCS=1</c> the run writes it anew.</summary>
public sealed class SelectionGuideTests
{
    private static readonly string File = Repository.PathOf("docs", "selection.md");

    [Fact]
    public void Page_is_what_the_catalog_says()
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_WRITE_DOCS") == "1")
            System.IO.File.WriteAllText(File, SelectionGuide.Markdown());

        Assert.True(System.IO.File.ReadAllText(File) == SelectionGuide.Markdown(), "docs/selection.md is not what the catalog says: run this test with PLATFORM_WRITE_DOCS=1.");
    }

    [Fact]
    public void Page_names_every_provider_engine_and_stack_type()
    {
        var page = SelectionGuide.Markdown();
        Assert.All(StackCatalog.Providers, provider => Assert.Contains($"### {provider.Name}\n", page, StringComparison.Ordinal));
        Assert.All(StackCatalog.Engines, engine => Assert.Contains($"### {engine.Name}\n", page, StringComparison.Ordinal));
        Assert.All(StackCatalog.StackTypes, type => Assert.Contains($"| `{type.Id}` |", page, StringComparison.Ordinal));
        Assert.Contains($"{Combinations.All.Count} combinations", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head()
    {
        var width = 0;
        foreach (var line in SelectionGuide.Markdown().Split('\n'))
        {
            var cells = line.StartsWith('|') ? line.Count(c => c == '|') : 0;
            Assert.True(width == 0 || cells == 0 || cells == width, line);
            width = cells;
        }
    }
}
