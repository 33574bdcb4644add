using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Platform.Aws.Settings;
using Platform.Tests.Emulators;

namespace Platform.Tests.Stacks.Deployed;

/// <summary>What <c>cdk bootstrap</c> and then <c>cdk deploy</c> do before CloudFormation is called: the bootstrap's version and bucket, the stack's packages in it.</summary>
internal sealed class PublishedAssets(EventLayerFixture layer, CdkApp cdk)
{
    /// <summary>Of the default qualifier; templates read it as a parameter.</summary>
    private const string BootstrapVersion = "/cdk-bootstrap/hnb659fds/version";

    /// <param name="template">The template as it is to be deployed.</param>
    /// <returns>The template's address in S3, in the form that CloudFormation takes.</returns>
    public async Task<string> PublishAsync(Template template, CancellationToken cancellationToken)
    {
        await layer.Get<Lazy<IAmazonSimpleSystemsManagement>>().Value.PutParameterAsync(
            new PutParameterRequest { Name = BootstrapVersion, Value = "21", Type = ParameterType.String, Overwrite = true }, cancellationToken);

        var assets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(cdk.Folder, $"{template.Name}.assets.json"), cancellationToken))!["files"]!.AsObject();
        var bucket = "";
        foreach (var (_, asset) in assets)
        {
            var destination = asset!["destinations"]!.AsObject().Single().Value!;
            bucket = await HereAsync((string)destination["bucketName"]!, cancellationToken);
            await layer.Get<IAmazonS3>().PutBucketAsync(bucket, cancellationToken);
            await layer.Get<IAmazonS3>().PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = bucket,
                    Key = (string)destination["objectKey"]!,
                    FilePath = Path.Combine(cdk.Folder, (string)asset["source"]!["path"]!),
                },
                cancellationToken);
        }

        var key = $"{template.Name}.json";
        await layer.Get<IAmazonS3>().PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = template.Text }, cancellationToken);
        return $"https://s3.amazonaws.com/{bucket}/{key}";
    }

    // cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}
    private async Task<string> HereAsync(string name, CancellationToken cancellationToken) => name
        .Replace("${AWS::AccountId}", await layer.Get<AwsAccount>().IdAsync(cancellationToken), StringComparison.Ordinal)
        .Replace("${AWS::Region}", layer.Get<AwsSettings>().Region, StringComparison.Ordinal);
}
