using System.Text.RegularExpressions;

namespace Platform.Aws.Deliveries;

/// <summary>Finds the aliases in a DynamoDB expression.</summary>
internal static partial class AliasPattern
{
    public static IEnumerable<string> In(string expression) => Alias().Matches(expression).Select(match => match.Value);

    [GeneratedRegex("#[a-z_]+")]
    private static partial Regex Alias();
}
