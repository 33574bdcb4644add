using Platform.Domain.Ids;

namespace Platform.Content.Api;

/// <param name="Key">Shown this once.</param>
internal sealed record KeyAnswer(ClientId ClientId, bool Preview, string Key);
