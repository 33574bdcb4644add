namespace Platform.Tests.Stacks;

/// <summary>One Node process serves all of a process's stacks, one call after the other: tests that make stacks don't run beside each other.</summary>
[CollectionDefinition(Name)]
public sealed class CdkGroup : ICollectionFixture<CatalogStacks>
{
    public const string Name = "CDK";
}
