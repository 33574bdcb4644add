using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using Platform.Aws.Functions;
using Platform.Stacks.Events;

namespace Platform.Stacks.Functions;

/// <summary>The functions of a layer, with all that invokes them.</summary>
internal sealed class LayerFunctions : Construct
{
    private readonly FunctionPlan _plan;

    /// <param name="queueArn">From a queue's name to its ARN; null where there are no queues.</param>
    public LayerFunctions(Amazon.CDK.Stack stack, FunctionPlan plan, IReadOnlyList<FunctionRole> roles, Func<string, string>? queueArn, object[] projects)
        : base(stack, "Functions")
    {
        _plan = plan;
        var clients = new CfnLayerVersion(this, "Clients", new CfnLayerVersionProps
        {
            LayerName = $"{plan.Layer.Prefix}-clients",
            Description = "Clients' configuration",
            Content = new CfnLayerVersion.ContentProperty { S3Bucket = plan.Deployed.Archive.Bucket, S3Key = plan.Deployed.Archive.Key },
        });
        Api = new LayerApi(this, plan);
        foreach (var role in roles)
        {
            var function = new LayerFunction(this, plan, role, clients.Ref);
            foreach (var trigger in role.Triggers)
                Connect(function, trigger, queueArn, projects);
        }

        var first = (LayerFunction)Node.FindChild(FunctionIds.Of(roles[0]));
        ReservedConcurrency.Ask(stack, first.Function);
    }

    public LayerApi Api { get; }

    private void Connect(LayerFunction function, FunctionTrigger trigger, Func<string, string>? queueArn, object[] projects)
    {
        switch (trigger)
        {
            case FunctionTrigger.Http http:
                Api.Route(function, http.Paths);
                break;
            case FunctionTrigger.Queue queue:
                var description = queue.Of(_plan.Layer);
                _ = new CfnEventSourceMapping(function, "From" + LayerTopicsAndQueues.Id(_plan.Layer, description.Name), new CfnEventSourceMappingProps
                {
                    EventSourceArn = queueArn!(description.Name),
                    FunctionName = function.Arn,
                    BatchSize = _plan.Defaults.QueueBatchSize,
                    FunctionResponseTypes = ["ReportBatchItemFailures"],
                    ScalingConfig = new CfnEventSourceMapping.ScalingConfigProperty { MaximumConcurrency = _plan.Defaults.QueueConcurrency },
                });
                break;
            case FunctionTrigger.Schedule schedule:
                Schedule(function, schedule.Every);
                break;
            case FunctionTrigger.BuildStates:
                function.Allow("ByBuildStates", "events.amazonaws.com", BuildStateRule.Add(function, _plan.Layer.Prefix, projects, new() { Id = "function", Arn = function.Arn }).AttrArn);
                break;
        }
    }

    private static void Schedule(LayerFunction function, TimeSpan every)
    {
        var rule = new CfnRule(function, "Schedule", new CfnRuleProps
        {
            Description = "What is overdue",
            ScheduleExpression = every.TotalMinutes == 1 ? "rate(1 minute)" : $"rate({every.TotalMinutes:0} minutes)",
            Targets = new object[] { new CfnRule.TargetProperty { Id = "function", Arn = function.Arn } },
        });
        function.Allow("BySchedule", "events.amazonaws.com", rule.AttrArn);
    }
}
