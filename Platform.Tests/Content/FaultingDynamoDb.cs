using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Platform.Tests.Content;

/// <summary>DynamoDB whose writes fail where a test says so.</summary>
internal sealed class FaultingDynamoDb(IReadOnlyDictionary<string, string?> settings, Faults faults) : AmazonDynamoDBClient(
    new BasicAWSCredentials(settings["AWS_ACCESS_KEY_ID"], settings["AWS_SECRET_ACCESS_KEY"]),
    new AmazonDynamoDBConfig
    {
        ServiceURL = settings.GetValueOrDefault("AWS_ENDPOINT_URL_DYNAMODB") ?? settings["AWS_ENDPOINT_URL"],
        AuthenticationRegion = settings["AWS_REGION"],
    })
{
    public override Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default) =>
        // The audit is for people; the auditor writes there at any time.
        request.TableName.EndsWith("-event-audit", StringComparison.Ordinal)
            ? base.PutItemAsync(request, cancellationToken)
            : faults.CallAsync(request, () => base.PutItemAsync(request, cancellationToken));

    public override Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default) =>
        faults.CallAsync(request, () => base.UpdateItemAsync(request, cancellationToken));

    public override Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default) =>
        faults.CallAsync(request, () => base.DeleteItemAsync(request, cancellationToken));
}
