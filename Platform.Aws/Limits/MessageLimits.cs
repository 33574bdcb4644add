using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Aws.Limits;

/// <summary>
/// What SNS and SQS take in one message. SQS alone takes 1 MiB, but a message must pass both.
/// See docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
/// </summary>
public static partial class MessageLimits
{
    /// <summary>Above ten, raw delivery discards the message without a word to the sender.</summary>
    public const int Attributes = 10;

    /// <summary>Body, attribute names, types and values together.</summary>
    public const int Bytes = 256 * 1024;

    public const int BatchEntries = 10;

    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(900);

    /// <returns>The size that counts against <see cref="Bytes"/>.</returns>
    /// <exception cref="AwsLimitException"/>
    public static int Require(string body, IReadOnlyDictionary<string, string> attributes)
    {
        if (body.Length == 0)
            throw new AwsLimitException("A message needs a body.");
        if (Unsendable().Match(body) is { Success: true } unsendable)
            throw new AwsLimitException($"U+{(int)unsendable.ValueSpan[0]:X4} at {unsendable.Index} can't be in a message; JSON escapes it.");
        if (attributes.Count > Attributes)
            throw new AwsLimitException($"{attributes.Count} message attributes; raw delivery takes {Attributes}.");

        foreach (var (name, value) in attributes)
        {
            if (!Name().IsMatch(name) || name.StartsWith("AWS.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Amazon.", StringComparison.OrdinalIgnoreCase))
                throw new AwsLimitException($"'{name}' can't name a message attribute: 1 to 256 of A-Z a-z 0-9 _ - and single inner periods, not starting with AWS. or Amazon.");
            if (value.Length == 0)
                throw new AwsLimitException($"Message attribute '{name}' is empty, which SNS and SQS refuse: leave it out.");
        }

        var size = Encoding.UTF8.GetByteCount(body) + attributes.Sum(Size);
        return size <= Bytes ? size : throw new AwsLimitException($"A message of {size} bytes; SNS takes {Bytes} in all.");
    }

    /// <exception cref="AwsLimitException"/>
    public static void RequireDelay(TimeSpan delay)
    {
        if (delay < TimeSpan.Zero || delay > LongestDelay)
            throw new AwsLimitException($"A delay of {delay.TotalSeconds} s; SQS takes 0 to {LongestDelay.TotalSeconds}. Chain messages for longer waits.");
    }

    private static int Size(KeyValuePair<string, string> attribute) =>
        Encoding.UTF8.GetByteCount(attribute.Key) + "String".Length + Encoding.UTF8.GetByteCount(attribute.Value);

    /// <summary>What XML 1.0 has no room for, lone surrogates included.</summary>
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unsendable();

    [GeneratedRegex(@"^(?=.{1,256}$)[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$")]
    private static partial Regex Name();
}
