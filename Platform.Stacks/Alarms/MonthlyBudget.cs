using Amazon.CDK.AWS.Budgets;
using Constructs;

namespace Platform.Stacks.Alarms;

/// <summary>Tells when a month is about to cost more than it may. Budgets themselves cost nothing.</summary>
internal static class MonthlyBudget
{
    /// <param name="tags">Whose costs count; tag keys must be activated for billing once an account. Null counts the whole account.</param>
    public static void Add(Construct scope, string name, double usd, IReadOnlyDictionary<string, string>? tags, AlarmTopic topic) =>
        new CfnBudget(scope, "Budget", new CfnBudgetProps
        {
            Budget = new CfnBudget.BudgetDataProperty
            {
                BudgetName = name,
                BudgetType = "COST",
                TimeUnit = "MONTHLY",
                BudgetLimit = new CfnBudget.SpendProperty { Amount = usd, Unit = "USD" },
                CostFilters = tags is null ? null : new Dictionary<string, object>
                {
                    ["TagKeyValue"] = tags.Select(tag => $"user:{tag.Key}${tag.Value}").ToArray(),
                },
            },
        }).AddPropertyOverride("NotificationsWithSubscribers", new[] { Notification("ACTUAL", 80, topic), Notification("FORECASTED", 100, topic) });

    private static object Notification(string type, int percent, AlarmTopic topic) => topic.Only(arn => new Dictionary<string, object>
    {
        ["Notification"] = new Dictionary<string, object>
        {
            ["NotificationType"] = type,
            ["ComparisonOperator"] = "GREATER_THAN",
            ["Threshold"] = percent,
            ["ThresholdType"] = "PERCENTAGE",
        },
        ["Subscribers"] = new object[] { new Dictionary<string, object> { ["SubscriptionType"] = "SNS", ["Address"] = arn } },
    });
}
