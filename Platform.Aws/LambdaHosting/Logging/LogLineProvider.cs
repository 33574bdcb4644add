using Microsoft.Extensions.Logging;

namespace Platform.Aws.LambdaHosting.Logging;

/// <summary>One JSON line an entry, written before the call returns.</summary>
[ProviderAlias("Console")]
internal sealed class LogLineProvider(TextWriter output, TimeProvider clock) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ILogger CreateLogger(string categoryName) => new LogLineLogger(categoryName, output, clock, () => scopes);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }
}
