using System.Security.Cryptography;

namespace Platform.Providers;

/// <summary>Fresh ids in the look of the providers' own.</summary>
internal static class RandomText
{
    public static string Letters(int length) =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);
}
