namespace Platform.Domain.Clients;

/// <summary>One fault of a configuration: where, what stands there, the rule it breaks, and what to do.</summary>
/// <param name="Path">JSON path, such as <c>$.service_integration.ssg_engine</c>.</param>
/// <param name="Value">What was found; null where it is missing.</param>
public sealed record ClientFault(string Path, string? Value, string Rule, string Fix)
{
    public override string ToString() => $"{Path}: {(Value is null ? "missing" : $"'{Value}'")}: {Rule} {Fix}";
}
