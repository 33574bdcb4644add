namespace Platform.Tests.EndToEnd;

/// <summary>The classes that share one running AppHost, one after the other.</summary>
[CollectionDefinition]
public sealed class AppHostTestGroup : ICollectionFixture<AppHostFixture>;
