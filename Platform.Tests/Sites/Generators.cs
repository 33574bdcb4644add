namespace Platform.Tests.Sites;

/// <summary>Tests that run real generators, which take all of a machine: one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Generators
{
    public const string Name = "Generators";
}
