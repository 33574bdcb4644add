namespace Platform.Aws.Secrets;

/// <summary>A secret's value with the reference it came from; only the reference may be shown.</summary>
public sealed record ResolvedSecret(string Ref, string Value)
{
    public override string ToString() => Ref;
}
