using System.Text.Json;
using Platform.Providers.Recordings;

namespace Platform.Providers.Replay;

/// <summary>Signs a recording as its provider would, and wrongly where that was asked for.</summary>
internal static class CorruptedSigning
{
    private static readonly TimeSpan TooOld = TimeSpan.FromHours(1);

    /// <exception cref="NotSupportedException">A time is to be wrong that the provider does not sign.</exception>
    public static WebhookRequest Sign(ReplayOrder order, Recording recording, Uri target, TimeProvider clock) => order.Corrupt switch
    {
        Corruption.Signature => order.Provider.Sign(recording, target, clock, AnotherSecret(order.Secret)),
        Corruption.Time => SignedBefore(order, recording, target, clock),
        _ => order.Provider.Sign(recording, target, clock, order.Secret),
    };

    /// <summary>The same request with one character of one of its texts changed, so that it is still JSON.</summary>
    public static WebhookRequest WithAnotherBody(WebhookRequest signed)
    {
        var body = signed.Body.ToArray();
        if (body.Length == 0)
            body = [(byte)' '];
        else if (PlaceIn(body) is { } place)
            body[place] = (byte)Another((char)body[place]);
        else
            body[body.Length / 2] ^= 1;
        return new WebhookRequest(signed.Method, signed.Path, signed.Headers, body);
    }

    /// <summary>In the look of the right one, since a secret may have to be base64 or hexadecimal.</summary>
    private static string AnotherSecret(string secret)
    {
        var place = Enumerable.Range(0, secret.Length).OrderBy(i => Math.Abs(i - secret.Length / 2)).Select(i => (int?)i).FirstOrDefault(i => char.IsAsciiLetterOrDigit(secret[i!.Value]));
        return place is { } at ? $"{secret[..at]}{Another(secret[at])}{secret[(at + 1)..]}" : secret + "x";
    }

    private static char Another(char c) => c switch
    {
        '9' => '0',
        'f' or 'z' => 'a',
        'F' or 'Z' => 'A',
        _ => (char)(c + 1),
    };

    private static WebhookRequest SignedBefore(ReplayOrder order, Recording recording, Uri target, TimeProvider clock)
    {
        var before = order.Provider.Sign(recording, target, new ClockBefore(clock, TooOld), order.Secret);
        var now = order.Provider.Sign(recording, target, clock, order.Secret);
        return order.Provider is not ITokenAuthority && order.Provider.Metadata.SignatureHeaders.Any(name => before.Header(name) != now.Header(name))
            ? before
            : throw new NotSupportedException($"{order.Provider.Metadata.Name} signs no time in this webhook, so an old one can't be told from a new one.");
    }

    /// <summary>The last plain letter or digit of the body's last text that has one.</summary>
    private static int? PlaceIn(ReadOnlySpan<byte> json)
    {
        int? found = null;
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped)
                    continue;
                for (var i = reader.ValueSpan.Length - 1; i >= 0; i--)
                {
                    if (!char.IsAsciiLetterOrDigit((char)reader.ValueSpan[i]))
                        continue;
                    found = (int)reader.TokenStartIndex + 1 + i;
                    break;
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return found;
    }

    private sealed class ClockBefore(TimeProvider clock, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - by;
    }
}
