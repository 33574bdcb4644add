using Constructs;
using Platform.Aws.Functions;
using Platform.Aws.Metrics;
using Platform.Stacks.Alarms;

namespace Platform.Stacks.Functions;

/// <summary>One set of alarms for a layer, however many clients it serves; each costs $0.10 a month.</summary>
internal static class LayerAlarms
{
    public static void Add(Construct scope, FunctionPlan plan, FunctionRole front, string api, bool hasQueues, AlarmTopic topic)
    {
        var layer = plan.Layer;
        var alarms = new AlarmSet(scope, "Alarms", layer.Prefix, topic);
        var name = front.NameIn(layer.Prefix);
        alarms.Add("IntakeErrors", new("AWS/Lambda", "Errors", 1) { Description = "The function that answers webhooks failed", Dimensions = { ["FunctionName"] = name } });
        alarms.Add("IntakeThrottles", new("AWS/Lambda", "Throttles", 1) { Description = "Webhooks were turned away for want of concurrency", Dimensions = { ["FunctionName"] = name } });
        alarms.Add("ApiErrors", new("AWS/ApiGateway", "5xx", 5) { Description = "The API answers with errors", Dimensions = { ["ApiId"] = api } });
        alarms.Add("Unsettled", Own(plan, MetricNames.UnsettledAge, plan.Defaults.UnsettledSeconds, "Maximum", "A delivery waits for its effect"));
        alarms.Add("AbandonedBatches", Own(plan, MetricNames.AbandonedBatches, 1, "Sum", "A build failed as often as it may; its changes wait for the next event"));
        if (!hasQueues)
            return;

        alarms.Add("DeadLetteredEvents", Own(plan, MetricNames.DeadLetteredEvents, 1, "Sum", "The relay gave up an event"));
        alarms.Add("FunctionErrors", Own(plan, MetricNames.FunctionErrors, 1, "Sum", "A function failed"));
        foreach (var queue in layer.Queues.All)
        {
            alarms.Add(Events.LayerTopicsAndQueues.Id(layer, queue.DeadLetterName), new("AWS/SQS", "ApproximateNumberOfMessagesVisible", 1)
            {
                Description = "Messages became dead letters: look at them in the console, then replay them",
                Statistic = "Maximum",
                Dimensions = { ["QueueName"] = queue.DeadLetterName },
            });
        }
    }

    private static AlarmShape Own(FunctionPlan plan, string metric, double threshold, string statistic, string description) =>
        new(MetricNames.Namespace, metric, threshold)
        {
            Description = description,
            Statistic = statistic,
            Dimensions = { [MetricNames.LayerDimension] = plan.Layer.Prefix },
        };
}
