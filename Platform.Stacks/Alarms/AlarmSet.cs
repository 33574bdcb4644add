using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace Platform.Stacks.Alarms;

/// <summary>Alarms that tell one topic. Nothing measured is nothing wrong: most of these metrics stand still at night.</summary>
internal sealed class AlarmSet(Construct scope, string id, string prefix, AlarmTopic topic) : Construct(scope, id)
{
    public void Add(string id, AlarmShape shape)
    {
        var percentile = shape.Statistic.StartsWith('p');
        _ = new CfnAlarm(this, id, new CfnAlarmProps
        {
            AlarmName = $"{prefix}-{id}",
            AlarmDescription = shape.Description,
            Namespace = shape.Namespace,
            MetricName = shape.Metric,
            Statistic = percentile ? null : shape.Statistic,
            ExtendedStatistic = percentile ? shape.Statistic : null,
            Dimensions = shape.Dimensions
                .Select(dimension => new CfnAlarm.DimensionProperty { Name = dimension.Key, Value = dimension.Value })
                .ToArray<object>(),
            Period = shape.PeriodSeconds,
            EvaluationPeriods = shape.Periods,
            DatapointsToAlarm = shape.Periods,
            Threshold = shape.Threshold,
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            TreatMissingData = "notBreaching",
            AlarmActions = [topic.Action],
            OkActions = [topic.Action],
        });
    }
}
