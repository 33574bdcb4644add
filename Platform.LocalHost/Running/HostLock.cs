using Aspire.Hosting;

namespace Platform.LocalHost.Running;

/// <summary>Lets one host at a time use a data folder. The lock ends with the process, however that ends.</summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream file;

    private HostLock(FileStream file) => this.file = file;

    /// <exception cref="DistributedApplicationException">Another host holds the folder.</exception>
    public static HostLock Take(DataFolder data)
    {
        try
        {
            return new HostLock(new FileStream(data.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            var holder = data.ReadAddress() is { } address ? $" (process {address.Pid})" : "";
            throw new DistributedApplicationException(
                $"Platform runs already{holder} on {data.Path}. Stop that one with Ctrl+C, or give this one another folder and other ports: --data <folder> --Ports:Console=0 …");
        }
    }

    public void Dispose() => file.Dispose();
}
