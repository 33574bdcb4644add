using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Platform.Aws.Outages;

namespace Platform.Aws.Secrets;

/// <summary>Secrets in SSM's parameter store (SecureString), <c>ssm:/path</c>.</summary>
public sealed class ParameterSecrets(Lazy<IAmazonSimpleSystemsManagement> parameters, TimeProvider clock)
{
    private readonly SecretCache _cache = new(clock);

    public ValueTask<string?> ReadAsync(string path, CancellationToken cancellationToken) =>
        _cache.GetAsync(path, () => FetchAsync(path, cancellationToken));

    private async Task<string?> FetchAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await parameters.Value.GetParameterAsync(
                new GetParameterRequest { Name = path, WithDecryption = true }, cancellationToken);
            return answer.Parameter.Value;
        }
        catch (ParameterNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (AwsOutage.Is(fault))
        {
            throw new SecretUnavailableException($"SSM could not be asked for '{path}': {fault.Message}", fault);
        }
    }
}
