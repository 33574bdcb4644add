using System.Text.Json;
using Platform.ServiceDefaults.Settings;

namespace Platform.Console.Resources;

/// <summary>
/// <c>localhost.json</c>, where the AppHost's own host (not Aspire's) says how to talk to it:
/// <c>{"url":"http://127.0.0.1:…","token":"…","pid":4711}</c>. Read at each use: a restarted host has a new address.
/// </summary>
internal sealed class HostFile(PlatformSettings settings)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>Null where no such host runs: under Aspire, or when services are started by hand.</returns>
    public HostAddress? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<HostAddress>(File.ReadAllText(Path.Combine(settings.DataFolder, "localhost.json")), Json);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
