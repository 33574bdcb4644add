using System.IO.Compression;
using Platform.Aws.Functions;
using Platform.Domain.Catalog;

namespace Platform.Tests.Stacks;

/// <summary>Small archives in the place of the ones that <c>./platform package</c> makes.</summary>
internal static class Packages
{
    private static readonly Lazy<string> Made = new(Make);

    public static string Folder => Made.Value;

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("platform-packages-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var names = FunctionRoles.All.Select(role => $"lambda/{role.Package.FileName}")
            .Concat(StackCatalog.Engines.Select(engine => $"starters/{engine.Id}.zip"))
            .Append("tools/platform-linux-arm64.zip");
        foreach (var name in names.Distinct())
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
            using var content = new StreamWriter(archive.CreateEntry("name").Open());
            content.Write(name);
        }

        return folder;
    }
}
