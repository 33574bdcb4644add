using Platform.Domain.Clients;

namespace Platform.Providers.Pulling;

/// <summary>Whose content is read, and how the provider is reached.</summary>
public sealed record ContentReading
{
    public required ClientServiceConfig Client { get; init; }

    public required string Environment { get; init; }

    public required HttpClient Http { get; init; }

    /// <summary>Another address than the provider's own; <c>{setting}</c> stands for one of the client's settings.</summary>
    public string? Address { get; init; }

    /// <summary>Null where anyone may read.</summary>
    public string? Token { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>By which a reader waits where the provider asks it to.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The most documents of a page; a provider may give fewer.</summary>
    public int PageSize { get; init; } = 500;
}
