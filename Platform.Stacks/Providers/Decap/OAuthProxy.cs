using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;
using Platform.Stacks.Plan;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Providers.Decap;

/// <summary>The two steps of a sign-in at GitHub, as a function with an address of its own, so that no mode is needed for it.</summary>
internal sealed class OAuthProxy : Construct
{
    public OAuthProxy(Stack stack, StackPlan plan)
        : base(stack, "OAuthProxy")
    {
        SecretPath = $"/{plan.Prefix}/decap-oauth-secret";
        var clientId = new CfnParameter(stack, "DecapOAuthClientId", new CfnParameterProps
        {
            Type = "String",
            MinLength = 1,
            Description = "Client id of the OAuth app at GitHub that editors sign in with",
        });
        var name = $"{plan.Prefix}-oauth";
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps { LogGroupName = $"/aws/lambda/{name}", RetentionInDays = plan.Defaults.LogRetentionDays });
        var role = OwnRole.Add(this, "Role", "lambda.amazonaws.com", $"Signs editors of {plan.Prefix} in", [
            new(["logs:CreateLogStream", "logs:PutLogEvents"], $"{Arns.LogGroup($"/aws/lambda/{name}")}:*"),
            new(["ssm:GetParameter"], Arns.Parameter(SecretPath)),
        ]);
        var function = new CfnFunction(this, "Function", new CfnFunctionProps
        {
            FunctionName = name,
            Description = "Signs editors in at the Git host",
            Runtime = "nodejs22.x",
            Architectures = [plan.Defaults.FunctionArchitecture],
            Handler = "index.handler",
            Code = new CfnFunction.CodeProperty { ZipFile = Code() },
            MemorySize = 256,
            Timeout = 10,
            Role = role.AttrArn,
            LoggingConfig = new CfnFunction.LoggingConfigProperty { LogGroup = logs.Ref },
            Environment = new CfnFunction.EnvironmentProperty
            {
                Variables = new Dictionary<string, string>
                {
                    ["CLIENT_ID"] = clientId.ValueAsString,
                    ["SECRET_PARAMETER"] = SecretPath,
                    ["SITE_DOMAIN"] = plan.Client.Domain,
                },
            },
        });
        var url = new CfnUrl(this, "Url", new CfnUrlProps { AuthType = "NONE", TargetFunctionArn = function.AttrArn });
        _ = new CfnPermission(this, "Public", new CfnPermissionProps
        {
            Action = "lambda:InvokeFunctionUrl",
            FunctionName = function.AttrArn,
            Principal = "*",
            FunctionUrlAuthType = "NONE",
        });
        // Function addresses made since October 2025 take both permissions; CDK doesn't know the second's condition yet.
        new CfnPermission(this, "PublicInvoke", new CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = function.AttrArn, Principal = "*" })
            .AddPropertyOverride("InvokedViaFunctionUrl", true);
        // https://<id>.lambda-url.<region>.on.aws/
        Url = $"https://{Fn.Select(2, Fn.Split("/", url.AttrFunctionUrl))}";
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }

    public string SecretPath { get; }

    private static string Code()
    {
        using var reader = new StreamReader(typeof(OAuthProxy).Assembly.GetManifestResourceStream("decap/oauth-proxy.cjs")!);
        return reader.ReadToEnd();
    }
}
