using Amazon.CDK.AWS.CodeBuild;
using Amazon.CDK.AWS.Logs;
using Constructs;
using Platform.Domain.Clients;
using Platform.Domain.Engines;
using Platform.Stacks.Assets;
using Platform.Stacks.Plan;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Site;

/// <summary>The CodeBuild project that makes the site and publishes it. Its commands are the stack's; whoever starts it gives values only.</summary>
internal sealed class SiteBuild : Construct
{
    private readonly StackPlan _plan;

    public SiteBuild(Construct scope, StackPlan plan, SiteStorage storage, SiteDistribution cdn, Deployed deployed)
        : base(scope, "Build")
    {
        _plan = plan;
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps
        {
            LogGroupName = $"/aws/codebuild/{plan.ProjectName}",
            RetentionInDays = plan.Defaults.LogRetentionDays,
        });
        var starter = plan.Artifacts.Starter(this, plan.Engine.Id);
        var tool = plan.Artifacts.Tool(this);
        var role = OwnRole.Add(this, "Role", "codebuild.amazonaws.com", $"Builds and publishes {plan.Prefix}", [
            new(["s3:GetObject", "s3:GetObjectVersion"], starter.Arn, tool.Arn),
            .. BuildAccess.Of(plan, storage, cdn.Id, deployed.Secrets),
        ]);

        _ = new CfnProject(this, "Project", new CfnProjectProps
        {
            Name = plan.ProjectName,
            Description = $"The site of {plan.Prefix}",
            ServiceRole = role.AttrArn,
            Source = new CfnProject.SourceProperty { Type = "S3", Location = starter.Location, BuildSpec = Buildspec.For(plan.Engine, plan.Client) },
            Artifacts = new CfnProject.ArtifactsProperty { Type = "NO_ARTIFACTS" },
            Environment = new CfnProject.EnvironmentProperty
            {
                Type = plan.Defaults.BuildContainer,
                ComputeType = plan.Defaults.BuildComputeType,
                Image = plan.Defaults.BuildImage,
                EnvironmentVariables = Variables(tool, deployed),
            },
            Cache = new CfnProject.ProjectCacheProperty { Type = "S3", Location = $"{storage.Cache.Bucket.Ref}/{plan.Engine.Id}" },
            TimeoutInMinutes = BuildJob.Timeout.TotalMinutes,
            QueuedTimeoutInMinutes = BuildJob.QueuedTimeout.TotalMinutes,
            LogsConfig = new CfnProject.LogsConfigProperty
            {
                CloudWatchLogs = new CfnProject.CloudWatchLogsConfigProperty { Status = "ENABLED", GroupName = logs.Ref },
            },
            EncryptionKey = "alias/aws/s3",
        });
    }

    private object[] Variables(PackagedFile tool, Deployed deployed)
    {
        var client = _plan.Client;
        var variables = new List<object>
        {
            Variable(BuildJob.Client, client.ClientId.Value),
            Variable(BuildJob.Environment, client.Environment),
            Variable("PLATFORM_PREFIX", _plan.Layer.Prefix),
            Variable(BuildJob.Tool, tool.Location),
        };
        if (deployed.Overrides is { } overrides)
            variables.Add(Variable(ClientDirectory.OverridesVariable, overrides.ToJsonString()));
        variables.AddRange(deployed.BuildVariables.Select(variable => Variable(variable.Key, variable.Value)));
        variables.AddRange(deployed.BuildParameters.Select(parameter => Variable(parameter.Key, parameter.Value, "PARAMETER_STORE")));
        return [.. variables];
    }

    private static CfnProject.EnvironmentVariableProperty Variable(string name, string value, string type = "PLAINTEXT") =>
        new() { Name = name, Value = value, Type = type };
}
