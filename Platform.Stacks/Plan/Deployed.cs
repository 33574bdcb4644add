using Platform.Stacks.Assets;

namespace Platform.Stacks.Plan;

/// <summary>A client's configuration as its functions and builds get it.</summary>
/// <param name="Archive"><c>clients/&lt;id&gt;.json</c>, zipped: a layer of the functions, a source of the build.</param>
/// <param name="Variables">What is known at deploy only.</param>
/// <param name="BuildParameters">Variables of the build that are read from SSM parameters, by name.</param>
internal sealed record Deployed(
    PackagedFile Archive,
    IReadOnlyDictionary<string, string> Variables,
    SecretAccess Secrets,
    IReadOnlyDictionary<string, string> BuildParameters);
