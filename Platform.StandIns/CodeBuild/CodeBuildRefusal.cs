namespace Platform.StandIns.CodeBuild;

/// <summary>An error of the JSON 1.1 protocol.</summary>
internal sealed class CodeBuildRefusal(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
