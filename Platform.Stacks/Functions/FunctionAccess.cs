using Platform.Aws.EventLayers;
using Platform.Aws.Functions;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Functions;

/// <summary>What each function may do. The words of DynamoDB are named one by one: nothing scans, nothing writes in bulk.</summary>
internal sealed class FunctionAccess(FunctionPlan plan)
{
    private static readonly string[] Change = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:Query"];

    // The content API writes its keys, and the mark that a client's content is complete.
    private static readonly string[] Keys = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"];
    private static readonly string[] Read = ["dynamodb:GetItem", "dynamodb:Query"];

    private EventLayer Layer => plan.Layer;

    private string Payloads => $"{Arns.Bucket(Layer.PayloadsBucket)}/*";

    public IEnumerable<Statement> Of(FunctionRole role) => role.Id switch
    {
        _ when role == FunctionRoles.Intake || role == FunctionRoles.Relay => [.. Deliveries(), .. Note(), .. Keep(), Publish(Layer.Topics.ContentEvents, Layer.Topics.CommerceEvents), .. plan.Secrets.Statements],
        _ when role == FunctionRoles.Projector => [.. Consume(Layer.Queues.ContentProjection), .. Deliveries(), .. Table(Change, Layer.Tables.UnifiedContentCache), .. Note(), .. Keep(), Publish(Layer.Topics.BuildEvents), .. plan.Secrets.Statements],
        _ when role == FunctionRoles.Auditor => [.. Consume(Layer.Queues.EventAudit), .. Note(), GetPayloads()],
        _ when role == FunctionRoles.ContentApi => [.. Table(Keys, Layer.Tables.UnifiedContentCache), GetPayloads(), .. plan.Secrets.Statements],
        _ when role == FunctionRoles.Batcher =>
        [
            .. new[] { Layer.Queues.BuildRequests, Layer.Queues.BuildTicks, Layer.Queues.BuildStates }.SelectMany(Consume),
            new(["sqs:SendMessage", "sqs:GetQueueUrl"], Arns.Queue(Layer.Queues.BuildTicks.Name)),
            .. Table(Read, Layer.Tables.WebhookDeliveries),
            .. Table(Read, Layer.Tables.UnifiedContentCache),
            .. Builds(),
            .. Note(),
            Publish(Layer.Topics.BuildEvents),
        ],
        _ when role == FunctionRoles.BuildsApi => [.. Builds(), .. Note(), .. Table(Read, Layer.Tables.WebhookDeliveries), .. Table(Read, Layer.Tables.UnifiedContentCache), new(["sqs:SendMessage", "sqs:GetQueueUrl"], Arns.Queue(Layer.Queues.BuildTicks.Name)), Publish(Layer.Topics.BuildEvents), .. Logs(), .. plan.Secrets.Statements],
        _ when role == FunctionRoles.Direct => [.. Deliveries(), .. Builds(), .. Logs(), .. plan.Secrets.Statements],
        _ => throw new ArgumentException($"Nothing says what {role.Id} may do.", nameof(role)),
    };

    private IEnumerable<Statement> Deliveries() => Table(Change, Layer.Tables.WebhookDeliveries);

    // Without leave to list, S3 answers for a missing object that it is forbidden.
    private IEnumerable<Statement> Keep() =>
    [
        new(["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"], Payloads),
        new(["s3:ListBucket"], Arns.Bucket(Layer.PayloadsBucket)),
    ];

    private IEnumerable<Statement> Note() => Table(["dynamodb:PutItem"], Layer.Tables.EventAudit);

    private Statement GetPayloads() => new(["s3:GetObject"], Payloads);

    private static Statement Publish(params TopicDescription[] topics) => new(["sns:Publish"], [.. topics.Select(Arns.Topic)]);

    private static IEnumerable<Statement> Consume(QueueDescription queue) =>
    [
        new(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility", "sqs:GetQueueUrl"], Arns.Queue(queue.Name)),
        new(["sqs:SendMessage", "sqs:GetQueueUrl"], Arns.Queue(queue.DeadLetterName)),
    ];

    // Rollbacks and repairs publish from the functions; builds publish themselves.
    private IEnumerable<Statement> Builds() =>
    [
        .. Table(Change, Layer.Tables.BuildBatching),
        .. Keep(),
        .. plan.Sites.Count == 0 ? [] : new Statement[]
        {
            new(["codebuild:StartBuild", "codebuild:StopBuild", "codebuild:BatchGetBuilds"], [.. plan.Sites.Select(site => Arns.Project(site.Project))]),
            new(["s3:ListBucket"], [.. plan.Sites.Select(site => Arns.Bucket(site.Bucket))]),
            new(["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], [.. plan.Sites.Select(site => $"{Arns.Bucket(site.Bucket)}/*")]),
            new(["cloudfront:CreateInvalidation"], [.. plan.Sites.Select(site => site.Distribution).Distinct()]),
        },
    ];

    private IEnumerable<Statement> Logs() => plan.Sites.Count == 0
        ? []
        : [new(["logs:GetLogEvents"], [.. plan.Sites.Select(site => $"{Arns.LogGroup($"/aws/codebuild/{site.Project}")}:*")])];

    private static IEnumerable<Statement> Table(string[] actions, TableDescription table)
    {
        yield return new(actions, Arns.Table(table));
        if (actions.Contains("dynamodb:Query") && table.Indexes.Count > 0)
            yield return new(["dynamodb:Query"], [.. table.Indexes.Select(index => Arns.Index(table, index))]);
    }
}
