using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Aws.Dynamo;

namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Does every put twice and returns what became of the second, as when the first one's answer is lost on the way.</summary>
public class RepeatedPuts : DispatchProxy
{
    private IAmazonDynamoDB? _inner;
    private ISet<string>? _keys;

    /// <param name="keys">Receives the partition keys of what was put.</param>
    public static void Around(IServiceCollection services, ISet<string> keys)
    {
        var inner = services.Single(s => s.ServiceType == typeof(IAmazonDynamoDB)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton(provider =>
        {
            var proxy = Create<IAmazonDynamoDB, RepeatedPuts>();
            (((RepeatedPuts)(object)proxy)._inner, ((RepeatedPuts)(object)proxy)._keys) = ((IAmazonDynamoDB)inner(provider), keys);
            return proxy;
        }));
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        args is [PutItemRequest put, CancellationToken token] ? PutAsync(put, token) : targetMethod!.Invoke(_inner, args);

    private async Task<PutItemResponse> PutAsync(PutItemRequest put, CancellationToken cancellationToken)
    {
        await _inner!.PutItemAsync(put, cancellationToken);
        lock (_keys!)
            _keys.Add(put.Item.RequiredText("pk"));
        return await _inner.PutItemAsync(put, cancellationToken);
    }
}
