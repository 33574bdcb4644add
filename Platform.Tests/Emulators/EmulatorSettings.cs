namespace Platform.Tests.Emulators;

internal static class EmulatorSettings
{
    /// <summary>Emulators check that a request is signed, not by whom.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Credentials = new Dictionary<string, string?>
    {
        ["AWS_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
    };
}
