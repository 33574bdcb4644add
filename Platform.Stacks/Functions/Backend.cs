using Amazon.CDK;
using Platform.Aws.Functions;
using Platform.Stacks.Alarms;
using Platform.Stacks.Events;

namespace Platform.Stacks.Functions;

/// <summary>What answers webhooks and asks for builds: a whole event layer with its functions, or direct mode's one function with its two tables.</summary>
internal static class Backend
{
    /// <param name="projects">Whose build states it hears: names, or content filters.</param>
    public static LayerApi Add(Stack stack, FunctionPlan plan, bool direct, object[] projects, AlarmTopic alarms) =>
        direct ? Direct(stack, plan, projects, alarms) : EventDriven(stack, plan, projects, alarms);

    private static LayerApi Direct(Stack stack, FunctionPlan plan, object[] projects, AlarmTopic alarms)
    {
        var layer = new EventLayerResources(stack, plan.Layer, plan.Defaults.PayloadDays, messages: false);
        var functions = new LayerFunctions(stack, plan, [FunctionRoles.Direct], layer.QueueArn, projects);
        LayerAlarms.Add(functions, plan, FunctionRoles.Direct, functions.Api.Id, hasQueues: false, alarms);
        return functions.Api;
    }

    private static LayerApi EventDriven(Stack stack, FunctionPlan plan, object[] projects, AlarmTopic alarms)
    {
        var layer = new EventLayerResources(stack, plan.Layer, plan.Defaults.PayloadDays, messages: true);
        BuildStateRule.Add(layer, plan.Layer.Prefix, projects, new()
        {
            Id = "queue",
            Arn = layer.QueueArn(plan.Layer.Queues.BuildStates.Name),
            DeadLetterConfig = new Amazon.CDK.AWS.Events.CfnRule.DeadLetterConfigProperty { Arn = layer.QueueArn(plan.Layer.Queues.BuildStates.DeadLetterName) },
        });
        var functions = new LayerFunctions(stack, plan, FunctionRoles.EventDriven, layer.QueueArn, projects);
        LayerAlarms.Add(functions, plan, FunctionRoles.Intake, functions.Api.Id, hasQueues: true, alarms);
        return functions.Api;
    }
}
