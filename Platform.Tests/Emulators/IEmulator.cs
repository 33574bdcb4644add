namespace Platform.Tests.Emulators;

/// <summary>Something that answers AWS's wire on this machine.</summary>
public interface IEmulator : IAsyncDisposable
{
    /// <summary>What a service reads as configuration or environment: AWS_ENDPOINT_URL…, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY.</summary>
    IReadOnlyDictionary<string, string?> Settings { get; }
}
