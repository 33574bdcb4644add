using System.Security.Cryptography;
using System.Text;
using Platform.Domain.Ids;

namespace Platform.Aws.Deliveries;

/// <summary>Keys of the table webhook-deliveries. <c>pk</c> names the thing, <c>sk</c> says which of its items it is.</summary>
public static class DeliveryKeys
{
    /// <summary>The value of the index attribute <c>unsettled</c>. One partition takes 1,000 writes a second, far above one layer's deliveries.</summary>
    public const string Unsettled = "unsettled";

    public const string Body = "body";
    public const string Record = "record";
    public const string EventPrefix = "event#";
    public const string Claim = "claim";
    public const string Token = "token";

    // DynamoDB takes 2,048 bytes as a partition key; a native id is the sender's word and may be longer.
    private const int LongestNativeId = 512;

    /// <summary>K1: the same delivery sent again. Also the cause that event ids are derived from (RULES F).</summary>
    public static string ClaimOf(ClientId client, string environment, ProviderId provider, string nativeId) =>
        $"claim#{client}#{environment}#{provider}#{(nativeId.Length <= LongestNativeId ? nativeId : "sha256:" + Hash(nativeId))}";

    /// <summary>The client of a claim K1.</summary>
    public static ClientId ClientIn(string claimKey) => new(claimKey.Split('#', 3)[1]);

    /// <summary>K2: the same signed bytes sent under another id.</summary>
    public static string BodyKeyOf(ClientId client, string environment, ProviderId provider, string bodyKey) =>
        $"same#{client}#{environment}#{provider}#{Hash(bodyKey)}";

    /// <summary>A one-time token, per client so that one can't use up another's (RULES A2).</summary>
    public static string TokenOf(ClientId client, ProviderId provider, string token) =>
        $"token#{client}#{provider}#{Hash(token)}";

    public static string DeliveryOf(DeliveryId delivery) => $"delivery#{delivery}";

    public static DeliveryId DeliveryIn(string pk) => new(pk["delivery#".Length..]);

    public static string EventOf(EventId id) => EventPrefix + id;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
