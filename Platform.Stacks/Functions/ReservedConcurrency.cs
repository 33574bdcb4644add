using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;

namespace Platform.Stacks.Functions;

/// <summary>
/// A share of the account's concurrency for the function that answers webhooks, asked as a parameter: a new account's quota may be
/// ten, of which nothing can be reserved, and then a deploy with a fixed number fails.
/// </summary>
internal static class ReservedConcurrency
{
    private const string Name = "ReservedConcurrency";
    private const string Given = "HasReservedConcurrency";

    public static void Ask(Stack stack, CfnFunction function)
    {
        var parameter = new CfnParameter(stack, Name, new CfnParameterProps
        {
            Type = "String",
            Default = "",
            AllowedPattern = "^([1-9][0-9]{0,3})?$",
            Description = "Functions at once that are kept for webhooks; empty for none",
        });
        _ = new CfnCondition(stack, Given, new CfnConditionProps { Expression = Fn.ConditionNot(Fn.ConditionEquals(parameter.ValueAsString, "")) });
        function.AddPropertyOverride("ReservedConcurrentExecutions", new Dictionary<string, object>
        {
            ["Fn::If"] = new object[] { Given, new Dictionary<string, object> { ["Ref"] = Name }, new Dictionary<string, object> { ["Ref"] = "AWS::NoValue" } },
        });
    }
}
