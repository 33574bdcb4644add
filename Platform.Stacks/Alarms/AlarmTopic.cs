using Amazon.CDK;
using Platform.Stacks.Shared;

namespace Platform.Stacks.Alarms;

/// <summary>
/// The SNS topic that a stack's alarms tell: the shared one where the stack uses anything shared, else what its parameter
/// <c>AlarmTopicArn</c> says, which may stay empty: no mail address stands in a template.
/// </summary>
internal sealed class AlarmTopic
{
    private const string Condition = "HasAlarmTopic";

    private readonly string _arn;
    private readonly bool _certain;

    private AlarmTopic(string arn) => (_arn, Action, _certain) = (arn, arn, true);

    /// <param name="stack">The stack itself, as its parameters' names are what is typed.</param>
    public AlarmTopic(Stack stack, bool shared)
    {
        var parameter = new CfnParameter(stack, "AlarmTopicArn", new CfnParameterProps
        {
            Type = shared ? "AWS::SSM::Parameter::Value<String>" : "String",
            Default = shared ? SharedNames.AlarmTopic : "",
            Description = shared ? "SSM parameter with the topic that alarms tell" : "SNS topic that alarms and the budget tell; empty for none",
        });
        _arn = parameter.ValueAsString;
        _ = new CfnCondition(stack, Condition, new CfnConditionProps { Expression = Fn.ConditionNot(Fn.ConditionEquals(_arn, "")) });
        Action = Fn.ConditionIf(Condition, _arn, Amazon.CDK.Aws.NO_VALUE).ToString();
    }

    /// <summary>A topic of the stack's own.</summary>
    public static AlarmTopic Own(string arn) => new(arn);

    /// <summary>The topic, or nothing: CloudFormation leaves an empty element of a list out.</summary>
    public string Action { get; }

    /// <summary>Something that makes sense only with a topic.</summary>
    /// <param name="value">In CloudFormation's own words, as is what comes back.</param>
    public object Only(Func<string, object> value) => _certain ? value(_arn) : new Dictionary<string, object>
    {
        ["Fn::If"] = new[] { Condition, value(_arn), new Dictionary<string, object> { ["Ref"] = "AWS::NoValue" } },
    };
}
