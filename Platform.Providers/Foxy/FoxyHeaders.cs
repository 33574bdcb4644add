namespace Platform.Providers.Foxy;

/// <summary>None of them is signed: the signature is over the body alone.</summary>
internal static class FoxyHeaders
{
    public const string Signature = "Foxy-Webhook-Signature";

    /// <summary><c>transaction/created</c>.</summary>
    public const string Event = "Foxy-Webhook-Event";

    /// <summary><c>true</c> where somebody had it sent again by hand.</summary>
    public const string Refeed = "Foxy-Webhook-Refeed";

    public const string StoreId = "Foxy-Store-ID";

    public const string StoreDomain = "Foxy-Store-Domain";
}
