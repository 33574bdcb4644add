using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Platform.Stacks.Functions;

/// <summary>The HTTP API before a layer's functions: throttled, with an access log that holds nobody's address.</summary>
internal sealed class LayerApi : Construct
{
    private const string LogFormat =
        """{"request_id":"$context.requestId","time":"$context.requestTimeEpoch","route":"$context.routeKey","status":"$context.status","latency_ms":"$context.responseLatency","integration_status":"$context.integrationStatus","error":"$context.error.responseType","bytes":"$context.responseLength"}""";

    private readonly CfnApi _api;

    public LayerApi(Construct scope, FunctionPlan plan)
        : base(scope, "Api")
    {
        var name = $"{plan.Layer.Prefix}-api";
        _api = new CfnApi(this, "Http", new CfnApiProps { Name = name, ProtocolType = "HTTP", Description = "Webhooks, content and builds" });
        Id = _api.Ref;
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps { LogGroupName = $"/aws/vendedlogs/{name}", RetentionInDays = plan.Defaults.LogRetentionDays });
        _ = new CfnStage(this, "Stage", new CfnStageProps
        {
            ApiId = Id,
            StageName = "$default",
            AutoDeploy = true,
            AccessLogSettings = new CfnStage.AccessLogSettingsProperty { DestinationArn = logs.AttrArn, Format = LogFormat },
            DefaultRouteSettings = new CfnStage.RouteSettingsProperty
            {
                ThrottlingRateLimit = plan.Defaults.ApiRate,
                ThrottlingBurstLimit = plan.Defaults.ApiBurst,
                DetailedMetricsEnabled = false,
            },
        });
        Url = _api.AttrApiEndpoint;
    }

    public string Id { get; }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }

    public void Route(LayerFunction function, IReadOnlyList<string> paths)
    {
        var integration = new CfnIntegration(function, "Integration", new CfnIntegrationProps
        {
            ApiId = Id,
            IntegrationType = "AWS_PROXY",
            IntegrationUri = function.Arn,
            PayloadFormatVersion = "2.0",
            TimeoutInMillis = 30_000,
        });
        foreach (var path in paths)
        {
            _ = new CfnRoute(function, "Route" + path.Replace("/{proxy+}", "-all", StringComparison.Ordinal).Replace('/', '-'), new CfnRouteProps
            {
                ApiId = Id,
                RouteKey = $"ANY {path}",
                Target = $"integrations/{integration.Ref}",
                AuthorizationType = "NONE",
            });
        }

        function.Allow("ByApi", "apigateway.amazonaws.com", $"arn:{Amazon.CDK.Aws.PARTITION}:execute-api:{Amazon.CDK.Aws.REGION}:{Amazon.CDK.Aws.ACCOUNT_ID}:{Id}/*");
    }
}
