using System.Net;
using System.Net.Sockets;

namespace Platform.LocalHost.Model;

internal static class FreePorts
{
    public static void Allocate(IEnumerable<EndpointDeclaration> endpoints)
    {
        foreach (var endpoint in endpoints)
            endpoint.AllocatedPort ??= endpoint.Port is > 0 ? endpoint.Port : Next();
    }

    private static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
