using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Platform.Content.Cache;
using Platform.Domain.Ids;

namespace Platform.Content.Syncing;

/// <summary>Where a sync is. Opaque to callers: base64url of JSON. A step done twice ends in the same state.</summary>
/// <param name="Sync">Names the sync in the rows that it keeps.</param>
/// <param name="Began">When the listing began, by our clock (RULES B7).</param>
/// <param name="Providers">The client's providers then: with others it is another sync.</param>
/// <param name="Step">Counts up, so that each step's cause is an event of its own.</param>
/// <param name="Source">Which of the sources is being read or compared.</param>
/// <param name="After">Where the step before ended, in the words of its phase.</param>
internal sealed record SyncCursor(string Sync, DateTimeOffset Began, IReadOnlyList<ProviderId> Providers, int Step, SyncPhase Phase, int Source, string? After)
{
    public static SyncCursor Begin(Site site, DateTimeOffset now) =>
        new(RandomNumberGenerator.GetHexString(16, lowercase: true), now, [.. site.Client.Providers], 0, SyncPhase.Read, 0, null);

    /// <returns>Null for what no sync gave out.</returns>
    public static SyncCursor? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), SyncJson.Default.SyncCursor) is { Sync: not null, Providers: not null } cursor ? cursor : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    public bool IsOf(Site site) => Providers.ToHashSet().SetEquals(site.Client.Providers);

    /// <summary>The same phase and source, from there on.</summary>
    public SyncCursor On(string? after) => this with { Step = Step + 1, After = after };

    public SyncCursor To(SyncPhase phase, int source) => this with { Step = Step + 1, Phase = phase, Source = source, After = null };

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, SyncJson.Default.SyncCursor));
}
