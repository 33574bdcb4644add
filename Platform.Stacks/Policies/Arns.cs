using Platform.Aws.EventLayers;
using AwsPseudo = Amazon.CDK.Aws;

namespace Platform.Stacks.Policies;

/// <summary>ARNs of what bears a name that we know, in the stack's own account and region.</summary>
internal static class Arns
{
    public static string Topic(TopicDescription topic) => Regional("sns", topic.Name);

    public static string Queue(string name) => Regional("sqs", name);

    public static string Table(TableDescription table) => Regional("dynamodb", $"table/{table.Name}");

    public static string Index(TableDescription table, IndexDescription index) => $"{Table(table)}/index/{index.Name}";

    public static string Function(string name) => Regional("lambda", $"function:{name}");

    public static string Project(string name) => Regional("codebuild", $"project/{name}");

    public static string LogGroup(string name) => Regional("logs", $"log-group:{name}");

    /// <param name="path">With its slash at the beginning.</param>
    public static string Parameter(string path) => Regional("ssm", $"parameter{path}");

    /// <summary>Secrets Manager ends the ARN of a secret in six characters of its own.</summary>
    public static string Secret(string name) => Regional("secretsmanager", $"secret:{name}-??????");

    public static string Bucket(string name) => $"arn:{AwsPseudo.PARTITION}:s3:::{name}";

    public static string Distribution(string id) => $"arn:{AwsPseudo.PARTITION}:cloudfront::{AwsPseudo.ACCOUNT_ID}:distribution/{id}";

    private static string Regional(string service, string resource) =>
        $"arn:{AwsPseudo.PARTITION}:{service}:{AwsPseudo.REGION}:{AwsPseudo.ACCOUNT_ID}:{resource}";
}
