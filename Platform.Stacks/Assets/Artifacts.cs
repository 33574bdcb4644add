using System.Security.Cryptography;
using Amazon.CDK;
using Amazon.CDK.AWS.S3.Assets;
using Constructs;
using Platform.Aws.Functions;

namespace Platform.Stacks.Assets;

/// <summary>The packages that <c>./platform package</c> makes, in a folder. One that is missing marks the stack with an error, so that it lists and doesn't deploy.</summary>
internal sealed class Artifacts(string folder)
{
    public const string Command = "./platform package";

    /// <summary>The context key that names another folder: <c>npx cdk synth -c artifacts=…</c>.</summary>
    public const string ContextKey = "artifacts";

    public string Folder { get; } = folder;

    public PackagedFile Function(Construct scope, FunctionPackage package) => File(scope, "Code", Path.Combine("lambda", package.FileName));

    public PackagedFile Starter(Construct scope, string engine) => File(scope, "Starter", Path.Combine("starters", $"{engine}.zip"));

    /// <summary>Changes with the starter's archive.</summary>
    public string StarterVersion(string engine)
    {
        var path = Path.Combine(Folder, "starters", $"{engine}.zip");
        return System.IO.File.Exists(path) ? Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(path))) : "not-packaged";
    }

    public PackagedFile Tool(Construct scope) => File(scope, "Tool", Path.Combine("tools", "platform-linux-arm64.zip"));

    public static PackagedFile Of(Construct scope, string id, string path)
    {
        var asset = new Asset(scope, id, new AssetProps { Path = path });
        return new(asset.S3BucketName, asset.S3ObjectKey);
    }

    private PackagedFile File(Construct scope, string id, string name)
    {
        var path = Path.Combine(Folder, name);
        if (System.IO.File.Exists(path))
            return Of(scope, id, path);

        Annotations.Of(scope).AddError($"{Path.Combine(Path.GetFileName(Folder), name)} is missing. Make it with: {Command}");
        return new("not-packaged", name.Replace(Path.DirectorySeparatorChar, '/'));
    }
}
