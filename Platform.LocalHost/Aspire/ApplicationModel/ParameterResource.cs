namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from outside the graph. LocalHost masks it wherever environments are shown, if it is secret.</summary>
public sealed class ParameterResource : Resource
{
    internal ParameterResource(string name, string value, bool secret)
        : base(name)
    {
        Text = value;
        Secret = secret;
    }

    public bool Secret { get; }

    internal string Text { get; }
}
