using System.Text;
using Platform.Aws.Deliveries;
using Platform.Domain.Clients;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Providers.Redaction;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>Writes one kept delivery as a recording, if its redacted form still says the same.</summary>
internal sealed class DeliveryRecorder(DeliveryReader deliveries, ClientDirectory clients, ClientId defaultClient)
{
    /// <param name="tree">The folder of providers' folders.</param>
    public async Task<RecordOutcome> RecordAsync(DeliveryId id, string tree, string? name, bool force, CancellationToken cancellationToken)
    {
        var refused = new RecordOutcome { DeliveryId = id.Value };
        if (await deliveries.GetAsync(id, cancellationToken) is not { Record: var record })
            return refused with { Refused = "there is no such delivery (any more)." };
        if (await deliveries.ReadBodyAsync(id, cancellationToken) is not { } body)
            return refused with { Refused = "its raw body is no longer kept (webhooks.raw_body_hours)." };
        if (ProviderRegistry.Find(record.Provider) is not { } provider || clients.Find(record.Client) is not { } client)
            return refused with { Refused = $"'{record.Provider}' or '{record.Client}' is not configured here." };

        var received = new Recording { Method = "POST", Path = PathOf(record), Headers = body.Headers, Body = body.Bytes };
        if (RecordingRedaction.Redact(received, provider.Metadata) is not { } redacted)
            return refused with { Refused = "its body is no JSON, so nobody knows what in it is personal." };

        var result = Normalise(provider, client, record, redacted.Recording);
        var outcome = refused with
        {
            Replaced = redacted.Replaced,
            LeftOut = redacted.LeftOut,
            Differences = RedactionProof.Differences(Normalise(provider, client, record, received), result),
        };
        if (outcome.Differences.Count > 0 && !force)
            return outcome with { Refused = "redacted, it would say something else (--force writes it all the same):" };

        var folder = Path.Combine(tree, record.Provider.Value, name ?? RecordedCaseName.Of(record));
        if (Directory.Exists(folder) && !force)
            return outcome with { Refused = $"there is a recording at {folder} (--case gives another name, --force writes over it)." };
        await WriteAsync(folder, redacted.Recording, ExpectedOutcome.Write(ExpectedOutcome.Of(result, provider.Metadata)), cancellationToken);
        return outcome with { Folder = folder };
    }

    /// <summary>Recordings name their client by their path, and the default one not at all.</summary>
    private string PathOf(DeliveryRecord record) =>
        record.Client == defaultClient ? $"/webhooks/{record.Provider}" : $"/clients/{record.Client}/webhooks/{record.Provider}";

    private static NormalisationResult Normalise(IWebhookProvider provider, ClientServiceConfig client, DeliveryRecord record, Recording recording) => provider.Normalise(new NormalisationInput
    {
        Request = new WebhookRequest(recording.Method, recording.Path, recording.Headers, recording.Body),
        Client = client,
        Environment = record.Environment,
        ClaimKey = record.ClaimKey,
        DeliveryId = record.Id,
        ReceivedAt = record.ReceivedAt,
        SignedAt = record.SignedAt,
        Trust = record.Trust,
        Traceparent = record.Traceparent,
    });

    private static async Task WriteAsync(string folder, Recording recording, string expected, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "request.http"), recording.Write(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "expected.json"), expected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
    }
}
