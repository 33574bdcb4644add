using System.Xml.Linq;

namespace Platform.Aws.Settings;

/// <summary>The account that resource names belong to: configured, an emulator's, or what STS says.</summary>
public sealed class AwsAccount(AwsSettings settings, IHttpClientFactory clients)
{
    internal const string StsClient = "sts";

    // LocalStack, fauxqs and the others that answer on a configured endpoint all have this one.
    private const string EmulatedAccount = "000000000000";

    private string? known;

    /// <returns>Twelve digits.</returns>
    public async ValueTask<string> IdAsync(CancellationToken cancellationToken = default) =>
        known ??= settings.AccountId
            ?? (settings.Endpoint("SNS") is not null ? EmulatedAccount : await AskAsync(cancellationToken));

    // <GetCallerIdentityResponse xmlns="…"><GetCallerIdentityResult><Account>123456789012</Account>…
    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var sts = clients.CreateClient(StsClient);
        using var question = new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15")]);
        using var answer = await sts.PostAsync("/", question, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var body = XDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        return body.Descendants().First(element => element.Name.LocalName == "Account").Value;
    }
}
