namespace Platform.LocalHost.Control;

internal sealed record UrlDocument(string Url, string? Text);
