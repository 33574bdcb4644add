using System.Text.Json;
using Aspire.Hosting;
using Platform.LocalHost.Control;

namespace Platform.LocalHost.Running;

/// <summary>The folder that outlives a run: <c>.platform</c> beside the AppHost's project, or configuration's <c>data</c>.</summary>
internal sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    public string LockFile => System.IO.Path.Combine(Path, "localhost.lock");

    private string AddressFile => System.IO.Path.Combine(Path, "localhost.json");

    public static DataFolder Of(IDistributedApplicationBuilder builder)
    {
        var path = builder.Configuration["data"] ?? System.IO.Path.Combine(builder.AppHostDirectory, "..", ".platform");
        return new DataFolder(System.IO.Path.GetFullPath(path));
    }

    public void Create() => Directory.CreateDirectory(Path);

    /// <summary>Written whole beside its place and moved there, so that no reader sees half of it; readable by its owner only.</summary>
    public void WriteAddress(ControlAddress address)
    {
        var draft = AddressFile + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(draft, options))
            JsonSerializer.Serialize(file, address, ControlJson.Default.ControlAddress);
        File.Move(draft, AddressFile, overwrite: true);
    }

    public ControlAddress? ReadAddress()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(AddressFile), ControlJson.Default.ControlAddress);
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return null;
        }
    }

    public void RemoveAddress() => File.Delete(AddressFile);
}
