using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;
using Platform.Aws.Functions;
using Platform.Domain.Clients;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Functions;

/// <summary>One function of a layer: its code, its log, its own role.</summary>
internal sealed class LayerFunction : Construct
{
    public LayerFunction(Construct scope, FunctionPlan plan, FunctionRole role, string clientsLayer)
        : base(scope, FunctionIds.Of(role))
    {
        Name = role.NameIn(plan.Layer.Prefix);
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps { LogGroupName = $"/aws/lambda/{Name}", RetentionInDays = plan.Defaults.LogRetentionDays });
        var code = plan.Artifacts.Function(this, role.Package);
        var access = OwnRole.Add(this, "Role", "lambda.amazonaws.com", $"The {role.Id} of {plan.Layer.Prefix}", [
            new(["logs:CreateLogStream", "logs:PutLogEvents"], $"{Arns.LogGroup($"/aws/lambda/{Name}")}:*"),
            // X-Ray knows no resources.
            new(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "*"),
            .. new FunctionAccess(plan).Of(role),
        ]);
        Function = new CfnFunction(this, "Function", new CfnFunctionProps
        {
            FunctionName = Name,
            Description = $"{role.Package.Handler} as {role.Id}",
            Runtime = plan.Defaults.FunctionRuntime,
            Architectures = [plan.Defaults.FunctionArchitecture],
            Handler = role.Package.Handler,
            Code = new CfnFunction.CodeProperty { S3Bucket = code.Bucket, S3Key = code.Key },
            Layers = [clientsLayer],
            MemorySize = role.MemoryMegabytes,
            Timeout = role.TimeOut.TotalSeconds,
            Role = access.AttrArn,
            TracingConfig = new CfnFunction.TracingConfigProperty { Mode = "Active" },
            LoggingConfig = new CfnFunction.LoggingConfigProperty { LogGroup = logs.Ref },
            Environment = new CfnFunction.EnvironmentProperty { Variables = Variables(plan, role) },
        });
        Arn = Function.AttrArn;
    }

    public string Name { get; }

    public CfnFunction Function { get; }

    public string Arn { get; }

    /// <summary>Lets another service invoke it.</summary>
    public void Allow(string id, string service, string sourceArn) => _ = new CfnPermission(this, id, new CfnPermissionProps
    {
        Action = "lambda:InvokeFunction",
        FunctionName = Arn,
        Principal = service,
        SourceArn = sourceArn,
    });

    private static Dictionary<string, string> Variables(FunctionPlan plan, FunctionRole role)
    {
        var variables = new Dictionary<string, string>
        {
            [FunctionRole.Variable] = role.Id,
            ["PLATFORM_PREFIX"] = plan.Layer.Prefix,
            ["PLATFORM_ENVIRONMENT"] = plan.Environment,
            ["PLATFORM_CLIENTS"] = "/opt/clients",
            ["PLATFORM_OPERATOR_KEY_REF"] = plan.OperatorKey,
            // The only folder that a function can write to.
            ["PLATFORM_DATA"] = "/tmp/platform",
            ["AWS_ACCOUNT_ID"] = Amazon.CDK.Aws.ACCOUNT_ID,
        };
        if (role == FunctionRoles.Batcher || role == FunctionRoles.BuildsApi || role == FunctionRoles.Direct)
        {
            variables["PLATFORM_RUNNER"] = "codebuild";
            variables["PLATFORM_STARTERS"] = string.Join(',', plan.Sites.Select(site => site.Engine).Distinct().Order(StringComparer.Ordinal).Select(engine => $"{engine}={plan.Artifacts.StarterVersion(engine)}"));
        }

        if (plan.DefaultClient is { } client)
            variables["PLATFORM_DEFAULT_CLIENT"] = client;
        if (plan.Deployed.Overrides is { } overrides)
            variables[ClientDirectory.OverridesVariable] = overrides.ToJsonString();
        return variables;
    }
}
