using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;
using Platform.Aws.EventLayers;
using Platform.Aws.Events;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Aws.Audit;

/// <summary>
/// What happened to each event, for people: the table event-audit. An item per event and stage; the first time a stage is
/// reached stands, so recording again changes nothing. Kept 90 days. Nothing decides by it.
/// </summary>
public sealed class EventAudit(IAmazonDynamoDB dynamoDb, EventLayer layer)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private string Table => layer.Tables.EventAudit.Name;

    /// <param name="stage">One of <see cref="Stages"/>.</param>
    public Task RecordStageAsync(
        EventId eventId, string stage, ClientId clientId, string environment, DateTimeOffset at, string? detail = null, CancellationToken cancellationToken = default) =>
        PutAsync(Stage(eventId, stage, clientId, environment, at).Set("detail", detail), cancellationToken);

    /// <summary>Keeps the event itself, with the stage <see cref="Stages.Audited"/>.</summary>
    /// <param name="body">The message's body: the event, or its reference to the payloads bucket (<see cref="EventReader"/> reads both).</param>
    public Task RecordEventAsync(UnifiedEvent unified, string body, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        PutAsync(
            Stage(unified.EventId, Stages.Audited, unified.ClientId, unified.Environment, at).Set("body", body),
            cancellationToken);

    /// <returns>The stages by time; those of one millisecond in their usual order.</returns>
    public async Task<IReadOnlyList<AuditStage>> ReadAsync(EventId eventId, CancellationToken cancellationToken = default)
    {
        var stages = new List<AuditStage>();
        await foreach (var item in dynamoDb.QueryAllAsync(
            new QueryRequest
            {
                TableName = Table,
                KeyConditionExpression = "pk = :pk",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = new() { [":pk"] = new(eventId.Value) },
                ProjectionExpression = Projection,
                ConsistentRead = true,
            },
            cancellationToken))
        {
            stages.Add(Read(item));
        }

        return [.. stages.OrderBy(stage => stage.At).ThenBy(stage => Stages.InOrder.IndexOf(stage.Stage))];
    }

    /// <returns>The latest stages of a client and environment, newest first.</returns>
    public async Task<IReadOnlyList<AuditStage>> RecentAsync(ClientId clientId, string environment, int limit, CancellationToken cancellationToken = default)
    {
        var page = await dynamoDb.QueryAsync(
            new QueryRequest
            {
                TableName = Table,
                IndexName = Indexes.RecentStages.Name,
                KeyConditionExpression = "client_env = :client_env",
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = new() { [":client_env"] = new(Items.ClientEnv(clientId, environment)) },
                ProjectionExpression = Projection,
                ScanIndexForward = false,
                Limit = limit,
            },
            cancellationToken);
        return [.. (page.Items ?? []).Select(Read)];
    }

    /// <returns>The message body that was kept, or null.</returns>
    public async Task<string?> ReadEventAsync(EventId eventId, CancellationToken cancellationToken = default) =>
        (await dynamoDb.FindAsync(Table, eventId.Value, Stages.Audited, cancellationToken))?.Text("body");

    // Everything but the body; "at" is one of DynamoDB's reserved words.
    private const string Projection = "pk, sk, client_env, #at, detail";

    private static Dictionary<string, string> Names => new() { ["#at"] = "at" };

    private static Dictionary<string, AttributeValue> Stage(EventId eventId, string stage, ClientId clientId, string environment, DateTimeOffset at) =>
        Items.Key(eventId.Value, stage)
            .Set("client_env", Items.ClientEnv(clientId, environment))
            .Set("at", at)
            .ExpiresAt(at + Kept);

    private Task<ConditionalWrite> PutAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) =>
        Conditional.PutAsync(
            dynamoDb,
            new PutItemRequest { TableName = Table, Item = item, ConditionExpression = "attribute_not_exists(pk)" },
            cancellationToken);

    private static AuditStage Read(Dictionary<string, AttributeValue> item) => new(
        new EventId(item.RequiredText("pk")),
        item.RequiredText("sk"),
        item.RequiredText("client_env"),
        item.RequiredTime("at"),
        item.Text("detail"));
}
