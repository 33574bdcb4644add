using Platform.Stacks.Policies;

namespace Platform.Stacks.Assets;

/// <summary>A file in the bucket of CDK's bootstrap.</summary>
internal sealed record PackagedFile(string Bucket, string Key)
{
    public string Location => $"{Bucket}/{Key}";

    public string Arn => $"{Arns.Bucket(Bucket)}/{Key}";
}
