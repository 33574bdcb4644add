using Platform.Aws.Functions;

namespace Platform.Stacks.Functions;

internal static class FunctionIds
{
    /// <summary>The id of a function's construct: content-api → ContentApi.</summary>
    public static string Of(FunctionRole role) => string.Concat(role.Id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
