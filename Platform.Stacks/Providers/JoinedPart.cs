using Platform.Domain.Clients;

namespace Platform.Stacks.Providers;

/// <summary>Two parts of one provider.</summary>
internal sealed class JoinedPart(IProviderPart first, IProviderPart second) : IProviderPart
{
    public IEnumerable<KeyValuePair<string, string>> BuildVariables(ClientServiceConfig client) => [.. first.BuildVariables(client), .. second.BuildVariables(client)];

    public IEnumerable<KeyValuePair<string, string>> BuildParameters(ClientServiceConfig client) => [.. first.BuildParameters(client), .. second.BuildParameters(client)];

    public void Add(ProviderScope scope)
    {
        first.Add(scope);
        second.Add(scope);
    }
}
