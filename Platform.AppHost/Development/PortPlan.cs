using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Platform.AppHost.Development;

/// <summary>
/// Ports by name, from configuration (<c>--Ports:Console=7200</c>; 0 takes a free one). Addresses that people type have fixed
/// defaults; the others take the last run's port where it is still free, so that what was stored with it stays right.
/// </summary>
internal sealed record PortPlan
{
    public required int Console { get; init; }

    public required int Webhooks { get; init; }

    public required int Content { get; init; }

    public required int Builds { get; init; }

    public required int Sites { get; init; }

    public required int Direct { get; init; }

    public required int Snipcart { get; init; }

    public required int DynamoDb { get; init; }

    public required int Messaging { get; init; }

    public required int LocalStack { get; init; }

    public static PortPlan Choose(IConfiguration configuration, RunFile previous)
    {
        var taken = new HashSet<int>();
        return new PortPlan
        {
            Console = Fixed("Console", 7100),
            Webhooks = Fixed("Webhooks", 7101),
            Content = Fixed("Content", 7102),
            Builds = Fixed("Builds", 7103),
            Sites = Fixed("Sites", 7104),
            Direct = Fixed("Direct", 7105),
            LocalStack = Fixed("LocalStack", 4566),
            Snipcart = Kept("Snipcart"),
            DynamoDb = Kept("DynamoDb"),
            Messaging = Kept("Messaging"),
        };

        int Fixed(string name, int standard) => configuration.GetValue($"Ports:{name}", standard) is > 0 and var port ? port : Free();

        int Kept(string name) => configuration.GetValue<int>($"Ports:{name}") is > 0 and var port ? port
            : previous.Addresses.TryGetValue(name.ToLowerInvariant(), out var address) && IsFree(new Uri(address).Port) ? new Uri(address).Port
            : Free();

        // Below the range from which systems take ports for outgoing connections: no client sits on one while its server restarts.
        int Free()
        {
            int port;
            do
            {
                port = Random.Shared.Next(20_000, 32_000);
            }
            while (!IsFree(port) || !taken.Add(port));
            return port;
        }
    }

    public IReadOnlyDictionary<string, string> Addresses() => new Dictionary<string, int>
    {
        ["console"] = Console,
        ["webhooks"] = Webhooks,
        ["content"] = Content,
        ["builds"] = Builds,
        ["sites"] = Sites,
        ["direct"] = Direct,
        ["snipcart"] = Snipcart,
        ["dynamodb"] = DynamoDb,
        ["messaging"] = Messaging,
    }.ToDictionary(entry => entry.Key, entry => DevelopmentValues.Loopback(entry.Value));

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
