using Platform.Providers.Documentation;

namespace Platform.Tests.Architecture;

public sealed class ProviderGuideTests
{
    [Fact]
    public void The_providers_page_says_what_their_metadata_say() => GeneratedText.IsUpToDate("docs/providers.md", ProviderGuide.Markdown());
}
