namespace Platform.Domain.Clients.Validation;

/// <summary>Well-formed values, for the rules and for the JSON schema alike: unanchored, and of the syntax that .NET and ECMAScript share.</summary>
internal static class ClientPatterns
{
    public const string Slug = "[a-z0-9](-?[a-z0-9])*";

    public const string Domain = @"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?";

    public const string Email = @"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    public const string Locale = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    public const string Reference = @"env:[A-Za-z_][A-Za-z0-9_]{0,127}|ssm:/[A-Za-z0-9_.\-/]{1,1000}|secretsmanager:[A-Za-z0-9/_+=.@\-]{1,512}";

    public const string GitUrl = @"https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[^\s@]+|ssh://([A-Za-z0-9._-]+@)?[A-Za-z0-9.-]+(:[0-9]{1,5})?/\S+|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:\S+|[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    public const string Branch = @"(?!/)(?!.*\.\.)[A-Za-z0-9._/-]{1,200}(?<![/.])";

    public const string StackName = "[A-Za-z][A-Za-z0-9-]{0,127}";

    // A hosted zone's id: Z and up to 31 more.
    public const string HostedZone = "Z[A-Z0-9]{3,31}";

    public const string Certificate = "arn:aws:acm:us-east-1:[0-9]{12}:certificate/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
}
