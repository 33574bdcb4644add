namespace Platform.LocalHost.Control;

/// <summary>What localhost.json tells the console: where this host answers, and what to show it as a bearer token.</summary>
internal sealed record ControlAddress(string Url, string Token, int Pid);
