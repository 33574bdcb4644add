namespace Platform.Stacks.Policies;

/// <summary>One statement of an IAM or resource policy, as CloudFormation writes it.</summary>
/// <param name="Actions">Named in full: no wildcards.</param>
/// <param name="Resources">ARNs, tokens included.</param>
internal sealed record Statement(string[] Actions, params string[] Resources)
{
    public string Effect { get; init; } = "Allow";

    /// <summary>Of a resource's policy, such as <c>{ "Service": "events.amazonaws.com" }</c>; null in a role's.</summary>
    public object? Principal { get; init; }

    /// <summary>Operator → key → value or values.</summary>
    public Dictionary<string, object>? Condition { get; init; }

    public static Dictionary<string, object> Document(params IEnumerable<Statement> statements) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = statements.Select(statement => statement.Written()).ToArray<object>(),
    };

    public static Dictionary<string, object> By(string service) => new() { ["Service"] = service };

    public static Dictionary<string, object> When(string test, string key, object value) =>
        new() { [test] = new Dictionary<string, object> { [key] = value } };

    private Dictionary<string, object> Written()
    {
        var written = new Dictionary<string, object> { ["Effect"] = Effect, ["Action"] = One(Actions), ["Resource"] = One(Resources) };
        if (Principal is not null)
            written["Principal"] = Principal;
        if (Condition is not null)
            written["Condition"] = Condition;
        return written;
    }

    private static object One(string[] values) => values is [var only] ? only : values;
}
