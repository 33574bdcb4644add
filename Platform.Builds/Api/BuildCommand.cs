namespace Platform.Builds.Api;

/// <summary>Body of <c>POST /builds</c>.</summary>
internal sealed record BuildCommand
{
    public string? ClientId { get; init; }

    /// <summary>Why, for those who look at the build later.</summary>
    public string? Reason { get; init; }

    /// <summary>It may remove more than a fifth of the live pages.</summary>
    public bool ConfirmRemoval { get; init; }
}
