namespace Platform.Providers.Registering;

/// <summary>What a management API tells of the secret that a webhook has.</summary>
internal enum SecretSeen
{
    /// <summary>It has none.</summary>
    Absent,

    /// <summary>Another one.</summary>
    Other,

    Same,

    /// <summary>The API doesn't say which.</summary>
    Hidden,
}
