using System.Text.Json.Serialization;
using Platform.Domain.Json;

namespace Platform.Content.Syncing;

/// <summary>What a step of a sync does, in this order.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SyncPhase>))]
internal enum SyncPhase
{
    /// <summary>Takes over what a provider has.</summary>
    Read,

    /// <summary>Takes away what it no longer has.</summary>
    Withdraw,

    /// <summary>Composes what is published anew, so that nothing stands that a former provider told.</summary>
    Compose,
}
