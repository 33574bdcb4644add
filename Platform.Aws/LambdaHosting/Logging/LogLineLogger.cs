using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Platform.Aws.LambdaHosting.Logging;

/// <summary>
/// <c>{"timestamp":"…Z","level":"Warning","logger":"Platform.…","message":"…","AwsRequestId":"…","RequestId":"…","TraceId":"…","exception":"…"}</c>:
/// the scopes' values are members, so that CloudWatch finds a line by its invocation, request or trace.
/// </summary>
internal sealed class LogLineLogger(string category, TextWriter output, TimeProvider clock, Func<IExternalScopeProvider> scopes) : ILogger
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes().Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", clock.GetUtcNow());
            json.WriteString("level", logLevel.ToString());
            json.WriteString("logger", category);
            json.WriteString("message", formatter(state, exception));
            foreach (var (name, value) in ScopeValues())
                json.WriteString(name, value);
            if (exception is not null)
                json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>The inner scope's where two have a name in common.</summary>
    private Dictionary<string, string?> ScopeValues()
    {
        var values = new Dictionary<string, string?>();
        scopes().ForEachScope(
            static (scope, all) =>
            {
                foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                {
                    if (name != "{OriginalFormat}")
                        all[name] = value?.ToString();
                }
            },
            values);
        return values;
    }
}
