using Platform.Aws.Functions;

namespace Platform.Stacks.Functions;

/// <summary>A function's name in the account: <c>budget-startup-prod-content</c> for the role <c>content-api</c>.</summary>
internal static class FunctionNames
{
    private const string Api = "-api";

    public static string Of(string prefix, FunctionRole role) =>
        $"{prefix}-{(role.Id.EndsWith(Api, StringComparison.Ordinal) ? role.Id[..^Api.Length] : role.Id)}";

    /// <summary>content-api → ContentApi.</summary>
    public static string ConstructId(FunctionRole role) => string.Concat(role.Id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
