using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Cli.Commands.Webhooks;

/// <param name="Name">As the tree calls it, such as <c>sanity/article-published</c>; elsewhere its path.</param>
internal sealed record NamedRecording(string Name, Recording Recording)
{
    public IWebhookProvider Provider => RecordingArgument.ProviderOf(Recording);
}
