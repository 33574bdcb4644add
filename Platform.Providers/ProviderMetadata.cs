using Platform.Domain.Ids;
using Platform.Providers.Redaction;

namespace Platform.Providers;

/// <summary>What the intake, the documentation and the replay must know of a provider, as data.</summary>
public sealed record ProviderMetadata
{
    public required ProviderId Id { get; init; }

    public required string Name { get; init; }

    public required ProviderKind Kind { get; init; }

    /// <summary>How the sender is proved, in one line.</summary>
    public required string Scheme { get; init; }

    /// <summary>The provider signs a time, so that old requests can be refused.</summary>
    public required bool SignsTime { get; init; }

    /// <summary>The headers that may hold the provider's id of a delivery; none where the id is derived from the body.</summary>
    public IReadOnlyList<string> DeliveryIdHeaders { get; init; } = [];

    /// <summary>Headers that are kept with a delivery; all others may hold personal data or secrets.</summary>
    public required IReadOnlyList<string> KeptHeaders { get; init; }

    /// <summary>Headers that are left out of recordings and made anew by <see cref="IWebhookProvider.Sign"/>.</summary>
    public required IReadOnlyList<string> SignatureHeaders { get; init; }

    /// <summary>What of its bodies is personal. By default what names and looks say; in a shop's also what they don't explain.</summary>
    public RedactionRules Redaction
    {
        get => field ?? new RedactionRules { UnknownIsPersonal = Kind == ProviderKind.Shop };
        init;
    }

    /// <summary>True where a 4xx would lose the event or disable the hook, so that what we can't read is answered 200.</summary>
    public required bool QuarantineAnswers200 { get; init; }

    /// <summary>True where the sender honours 429; else it is told 503.</summary>
    public required bool Honours429 { get; init; }

    /// <summary>Which provider events become which of ours.</summary>
    public required IReadOnlyList<string> Handled { get; init; }

    /// <summary>Which are refused, with the reason.</summary>
    public required IReadOnlyDictionary<string, string> RefusedEvents { get; init; }

    /// <summary>How its webhook is set at the provider, in words that go on "it is set …": by which API and with which key, or where by hand.</summary>
    public required string Registration { get; init; }

    /// <summary>How it retries, in one line.</summary>
    public required string Retry { get; init; }

    /// <summary>Where its <c>order_key</c> comes from.</summary>
    public required string OrderKeySource { get; init; }

    /// <summary>The recipe of the body key K2, or why there is none.</summary>
    public required string BodyKeyRecipe { get; init; }

    /// <summary>How to make this sender send JSON, for one whose request came as something else; null where it has no such choice.</summary>
    public string? MediaTypeHint { get; init; }

    /// <summary>What it means, and what to do, when a proved body is no JSON; null where nothing is known.</summary>
    public string? NotJsonMeans { get; init; }

    /// <summary>Settings that a client's configuration must have.</summary>
    public required IReadOnlyList<string> Settings { get; init; }
}
