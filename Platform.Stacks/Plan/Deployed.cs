using System.Text.Json.Nodes;
using Platform.Stacks.Assets;

namespace Platform.Stacks.Plan;

/// <summary>A client's configuration as its functions and builds get it.</summary>
/// <param name="Archive"><c>clients/&lt;id&gt;.json</c>, zipped: a layer of the functions. A build gets its client's as it was sealed with it.</param>
/// <param name="Overrides">What is known at deploy only, as overrides of those files by client id; null for nothing.</param>
/// <param name="BuildVariables">Variables of the build that anyone may know.</param>
/// <param name="BuildParameters">Variables of the build that are read from SSM parameters, by name.</param>
internal sealed record Deployed(
    PackagedFile Archive,
    JsonObject? Overrides,
    SecretAccess Secrets,
    IReadOnlyDictionary<string, string> BuildVariables,
    IReadOnlyDictionary<string, string> BuildParameters);
