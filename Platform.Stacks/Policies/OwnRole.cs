using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Platform.Stacks.Policies;

/// <summary>A role that one AWS service takes on, with nothing but what is listed.</summary>
internal static class OwnRole
{
    public static CfnRole Add(Construct scope, string id, string service, string description, params IEnumerable<Statement> statements) =>
        new(scope, id, new CfnRoleProps
        {
            Description = description,
            AssumeRolePolicyDocument = new Dictionary<string, object>
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new object[]
                {
                    new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "sts:AssumeRole", ["Principal"] = Statement.By(service) },
                },
            },
            Policies = new object[]
            {
                new CfnRole.PolicyProperty { PolicyName = "own", PolicyDocument = Statement.Document(statements) },
            },
        });
}
