using Platform.Domain.Clients;

namespace Platform.Stacks.Providers;

/// <summary>What one provider brings into its clients' stacks.</summary>
internal interface IProviderPart
{
    /// <summary>Variables of the build, known to anyone.</summary>
    IEnumerable<KeyValuePair<string, string>> BuildVariables(ClientServiceConfig client) => [];

    /// <summary>Variables of the build that are secret: variable → path of an SSM parameter.</summary>
    IEnumerable<KeyValuePair<string, string>> BuildParameters(ClientServiceConfig client) => [];

    void Add(ProviderScope scope);
}
