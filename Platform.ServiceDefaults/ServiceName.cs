namespace Platform.ServiceDefaults;

/// <summary>The service's name, as it stands in telemetry and health answers.</summary>
public sealed record ServiceName(string Value);
