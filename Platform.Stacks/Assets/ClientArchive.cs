using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Constructs;
using Platform.Domain.Clients;

namespace Platform.Stacks.Assets;

/// <summary>Clients' files as one archive, <c>clients/&lt;id&gt;.json</c>: equal files make equal bytes, so nothing is deployed anew for nothing.</summary>
internal static class ClientArchive
{
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static PackagedFile Add(Construct scope, string id, IEnumerable<ClientServiceConfig> clients)
    {
        var files = clients.OrderBy(client => client.ClientId.Value, StringComparer.Ordinal)
            .Select(client => (Name: $"clients/{client.ClientId}.json", Text: ClientFile.Text(client)))
            .ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', files.Select(file => file.Name + '\0' + file.Text)))));
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "platform-stacks")).FullName, $"{hash}.zip");
        if (!File.Exists(path))
            Write(path, files);
        return Artifacts.Of(scope, id, path);
    }

    private static void Write(string path, (string Name, string Text)[] files)
    {
        var unfinished = $"{path}.{Guid.NewGuid():n}";
        using (var archive = ZipFile.Open(unfinished, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = Timeless;
                using var content = new StreamWriter(entry.Open(), new UTF8Encoding(false));
                content.Write(text);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
