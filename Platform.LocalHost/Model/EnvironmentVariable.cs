namespace Platform.LocalHost.Model;

/// <summary>A variable whose value is read at each start, when addresses are known. A null value leaves the variable out.</summary>
internal sealed record EnvironmentVariable(string Name, Func<string?> Value)
{
    public bool IsSecret { get; init; }
}
