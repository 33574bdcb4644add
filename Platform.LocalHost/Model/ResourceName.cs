using System.Text.RegularExpressions;

namespace Platform.LocalHost.Model;

internal static partial class ResourceName
{
    /// <summary>Aspire's own rule, which its analyzer makes an error (ASPIRE006).</summary>
    public static string Checked(string name) => name.Length <= 64 && Rule().IsMatch(name)
        ? name
        : throw new ArgumentException(
            $"'{name}' is no resource name: 1 to 64 ASCII letters, digits and single hyphens, with a letter first and no hyphen last.", nameof(name));

    [GeneratedRegex("^[A-Za-z](-?[A-Za-z0-9])*$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();
}
