using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Constructs;
using Platform.Stacks.Policies;

namespace Platform.Stacks.Buckets;

/// <summary>A bucket that nobody reaches but by IAM and TLS: encrypted, never public, kept when its stack goes.</summary>
internal sealed class PrivateBucket : Construct
{
    public PrivateBucket(Construct scope, string id, BucketShape shape)
        : base(scope, id)
    {
        Bucket = new CfnBucket(this, "Bucket", new CfnBucketProps
        {
            BucketName = shape.Name,
            BucketEncryption = new CfnBucket.BucketEncryptionProperty
            {
                ServerSideEncryptionConfiguration = new object[]
                {
                    new CfnBucket.ServerSideEncryptionRuleProperty
                    {
                        ServerSideEncryptionByDefault = new CfnBucket.ServerSideEncryptionByDefaultProperty { SseAlgorithm = "AES256" },
                    },
                },
            },
            PublicAccessBlockConfiguration = new CfnBucket.PublicAccessBlockConfigurationProperty
            {
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            OwnershipControls = new CfnBucket.OwnershipControlsProperty
            {
                Rules = new object[] { new CfnBucket.OwnershipControlsRuleProperty { ObjectOwnership = shape.TakesCdnLogs ? "BucketOwnerPreferred" : "BucketOwnerEnforced" } },
            },
            VersioningConfiguration = shape.NoncurrentDays is null ? null : new CfnBucket.VersioningConfigurationProperty { Status = "Enabled" },
            LifecycleConfiguration = new CfnBucket.LifecycleConfigurationProperty { Rules = Rules(shape) },
            LoggingConfiguration = shape.LogsTo is { } logs
                ? new CfnBucket.LoggingConfigurationProperty { DestinationBucketName = logs.Bucket.Ref, LogFilePrefix = $"s3/{shape.Purpose}/" }
                : null,
        });
        Bucket.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        Arn = Bucket.AttrArn;
    }

    public CfnBucket Bucket { get; }

    public string Arn { get; }

    /// <summary>The bucket's policy: TLS only, and what its users need. Once, as a bucket has one.</summary>
    public void Allow(params IEnumerable<Statement> statements) => _ = new CfnBucketPolicy(this, "Policy", new CfnBucketPolicyProps
    {
        Bucket = Bucket.Ref,
        PolicyDocument = Statement.Document([TlsOnly, .. statements]),
    });

    /// <summary>S3 delivers access logs as a service of its own.</summary>
    public Statement AccessLogs() => new(["s3:PutObject"], $"{Arn}/s3/*")
    {
        Principal = Statement.By("logging.s3.amazonaws.com"),
        Condition = Statement.When("StringEquals", "aws:SourceAccount", Amazon.CDK.Aws.ACCOUNT_ID),
    };

    private Statement TlsOnly => new(["s3:*"], Arn, $"{Arn}/*")
    {
        Effect = "Deny",
        Principal = new Dictionary<string, object> { ["AWS"] = "*" },
        Condition = Statement.When("Bool", "aws:SecureTransport", "false"),
    };

    private static object[] Rules(BucketShape shape)
    {
        var rules = new List<object>
        {
            new CfnBucket.RuleProperty
            {
                Id = "incomplete-uploads",
                Status = "Enabled",
                AbortIncompleteMultipartUpload = new CfnBucket.AbortIncompleteMultipartUploadProperty { DaysAfterInitiation = 7 },
            },
        };
        if (shape.NoncurrentDays is { } noncurrent)
        {
            rules.Add(new CfnBucket.RuleProperty
            {
                Id = "replaced",
                Status = "Enabled",
                ExpiredObjectDeleteMarker = shape.Expiry.Count == 0,
                NoncurrentVersionExpiration = new CfnBucket.NoncurrentVersionExpirationProperty { NoncurrentDays = noncurrent },
            });
        }

        rules.AddRange(shape.Expiry.Select(expiry => new CfnBucket.RuleProperty
        {
            Id = expiry.Key.Length == 0 ? "expired" : $"expired-{expiry.Key.TrimEnd('/')}",
            Status = "Enabled",
            Prefix = expiry.Key,
            ExpirationInDays = expiry.Value,
        }));
        return [.. rules];
    }
}
