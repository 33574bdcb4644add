using Platform.Aws.Releases;
using Platform.Stacks.Plan;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Site;

/// <summary>What a build may do: its own logs and cache, one site, one distribution, its client's rows, and the snapshots it reads.</summary>
internal static class BuildAccess
{
    public static IEnumerable<Statement> Of(StackPlan plan, SiteStorage storage, string distribution, SecretAccess secrets)
    {
        var logs = Arns.LogGroup($"/aws/codebuild/{plan.ProjectName}");
        var payloads = Arns.Bucket(plan.Layer.PayloadsBucket);
        return
        [
            new(["logs:CreateLogStream", "logs:PutLogEvents"], logs, $"{logs}:*"),
            new(["s3:GetObject", "s3:PutObject"], $"{storage.Cache.Arn}/*"),
            new(["s3:ListBucket"], storage.Site.Arn, storage.Cache.Arn, payloads),
            new(["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], $"{storage.Site.Arn}/*"),
            // Snapshots, and images from the CMS.
            new(["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"], $"{payloads}/*"),
            new(["cloudfront:CreateInvalidation"], Arns.Distribution(distribution)),
            new(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:Query"], Arns.Table(plan.Layer.Tables.BuildBatching))
            {
                // The table may be many clients'.
                Condition = Statement.When("ForAllValues:StringEquals", "dynamodb:LeadingKeys", new[] { ReleaseKeys.Partition(plan.Client.ClientId, plan.Client.Environment) }),
            },
            .. Reports(plan),
            .. secrets.Statements,
        ];
    }

    // What became of a build goes where the batcher's own news go; in direct mode its deliveries are settled with it.
    private static IEnumerable<Statement> Reports(StackPlan plan) => plan.IsDirect
        ? [new(["dynamodb:GetItem", "dynamodb:UpdateItem", "dynamodb:PutItem", "dynamodb:Query"], [Arns.Table(plan.Layer.Tables.WebhookDeliveries), .. plan.Layer.Tables.WebhookDeliveries.Indexes.Select(index => Arns.Index(plan.Layer.Tables.WebhookDeliveries, index))])]
        :
        [
            new(["sns:Publish"], Arns.Topic(plan.Layer.Topics.BuildEvents)),
            new(["dynamodb:PutItem"], Arns.Table(plan.Layer.Tables.EventAudit)),
            new(["sqs:SendMessage", "sqs:GetQueueUrl"], Arns.Queue(plan.Layer.Queues.BuildTicks.Name)),
        ];
}
