namespace Aspire.Hosting.ApplicationModel;

public sealed class HttpCommandOptions : CommandOptions
{
    /// <summary>POST where none is given.</summary>
    public HttpMethod? Method { get; set; }

    public Func<HttpCommandRequestContext, Task>? PrepareRequest { get; set; }
}
