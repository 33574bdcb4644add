namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from outside the graph. LocalHost masks it wherever environments are shown, if it is secret.</summary>
public sealed class ParameterResource : Resource
{
    private readonly string value;

    internal ParameterResource(string name, string value, bool secret)
        : base(name)
    {
        this.value = value;
        Secret = secret;
    }

    public bool Secret { get; }

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(value);

    internal string Text => value;
}
