using Platform.Providers.Recordings;

namespace Platform.Providers.Redaction;

/// <param name="Replaced">How many values of the body were replaced.</param>
/// <param name="LeftOut">The headers that were left out.</param>
public sealed record RedactedRecording(Recording Recording, int Replaced, IReadOnlyList<string> LeftOut);
