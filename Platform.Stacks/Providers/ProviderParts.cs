using Platform.Domain.Ids;
using Platform.Stacks.Providers.Decap;
using Platform.Stacks.Providers.Tina;

namespace Platform.Stacks.Providers;

/// <summary>The parts there are, by provider. One that brings nothing but its webhooks has no line here.</summary>
internal static class ProviderParts
{
    private static readonly Dictionary<string, Func<IProviderPart>> Special = new()
    {
        ["decap"] = static () => new DecapPart(),
        ["tina"] = static () => new TinaPart(),
    };

    public static IProviderPart Of(ProviderId provider)
    {
        var webhooks = new WebhookPart(provider);
        return Special.TryGetValue(provider.Value, out var create) ? new JoinedPart(webhooks, create()) : webhooks;
    }
}
