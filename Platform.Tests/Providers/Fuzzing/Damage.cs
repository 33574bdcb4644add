using System.Text;

namespace Platform.Tests.Providers.Fuzzing;

/// <summary>Bodies as a broken proxy, a changed API or an attacker would make them: some bits, some bytes, some JSON values are others.</summary>
internal static class Damage
{
    private static readonly string[] Fragments = ["\\ud800", "\\u0000", "\"", "{", "}", "[", "]", "\\", "\uFEFF", "9999999999999999999999", "null", ","];

    private static readonly string[] Values = ["null", "true", "{}", "[]", "\"\"", "\"\\ud800\"", "-1", "1e400", "[[[{}]]]", "\"9999-12-31T23:59:59Z\"", "{\"_ref\":7}"];

    public static byte[] Of(ReadOnlySpan<byte> body, Random random)
    {
        var damaged = body.ToArray().ToList();
        for (var n = random.Next(1, 6); n > 0 && damaged.Count > 0; n--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 40), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 3:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                default:
                    Retype(damaged, at, random);
                    break;
            }
        }

        return [.. damaged];
    }

    /// <summary>Makes the value after a colon another kind of JSON, which is where readers trip.</summary>
    private static void Retype(List<byte> body, int from, Random random)
    {
        var colon = body.IndexOf((byte)':', from);
        if (colon < 0 || body.IndexOf((byte)',', colon) is not (> 0 and var comma))
            return;
        body.RemoveRange(colon + 1, comma - colon - 1);
        body.InsertRange(colon + 1, Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]));
    }

    /// <summary>One header with another value, once more, or gone.</summary>
    public static List<KeyValuePair<string, string>> Of(IEnumerable<KeyValuePair<string, string>> headers, Random random)
    {
        var damaged = headers.ToList();
        if (damaged.Count == 0)
            return damaged;

        var at = random.Next(damaged.Count);
        var (name, value) = damaged[at];
        switch (random.Next(4))
        {
            case 0:
                damaged.RemoveAt(at);
                break;
            case 1:
                damaged.Add(KeyValuePair.Create(name, Text(value, random)));
                break;
            case 2:
                damaged[at] = KeyValuePair.Create(name, new string([.. value.Reverse()]));
                break;
            default:
                damaged[at] = KeyValuePair.Create(name, Text(value, random));
                break;
        }

        return damaged;
    }

    /// <summary>Any text that a header may carry.</summary>
    public static string Text(string value, Random random)
    {
        const string alphabet = "t=v1, 0123456789abcdefABCDEF-_+/=:;.Aé\"'\0\uD800";
        var noise = new string([.. Enumerable.Range(0, random.Next(70)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
        return random.Next(3) switch { 0 => noise, 1 => value + noise, _ => value[..random.Next(value.Length + 1)] + noise };
    }
}
