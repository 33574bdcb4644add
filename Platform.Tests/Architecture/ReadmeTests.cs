using Platform.Domain.Catalog.Compatibility;
using Platform.Tests.Emulators;

namespace Platform.Tests.Architecture;

public sealed class ReadmeTests
{
    [Fact]
    public void The_number_of_combinations_is_what_the_catalog_counts() =>
        Assert.Contains($"{Combinations.All.Count} combinations", File.ReadAllText(Repository.PathOf("README.md")), StringComparison.Ordinal);
}
