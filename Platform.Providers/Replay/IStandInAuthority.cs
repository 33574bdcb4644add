using System.Text.Json.Nodes;

namespace Platform.Providers.Replay;

/// <summary>A provider whose tokens are judged by its own API, and on a laptop by a stand-in that must be told of each.</summary>
internal interface IStandInAuthority
{
    /// <summary>What is posted to the stand-in before <paramref name="signed"/> is sent: <c>{"token":"…","order":{"token":"…"}}</c>.</summary>
    JsonObject Registration(WebhookRequest signed);
}
