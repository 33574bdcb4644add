using System.Diagnostics;
using Amazon.CDK;
using Platform.Domain.Clients;
using Platform.Domain.Clients.Templates;
using Platform.Stacks;

namespace Platform.Benchmarks.WithCdk;

/// <summary>How long a new process takes to synthesise so many clients and what they share: half of them composed, the others static in direct mode.</summary>
internal static class Synthesis
{
    public static int Measure(int clients)
    {
        var folder = Directory.CreateTempSubdirectory("platform-synth-");
        try
        {
            var app = new App(new AppProps { Outdir = folder.FullName, AnalyticsReporting = false });
            PlatformApp.Add(app, [.. Enumerable.Range(0, clients).Select(Client)], Path.Combine(folder.FullName, "none"));
            app.Synth();
            var took = DateTime.Now - Process.GetCurrentProcess().StartTime;
            Console.WriteLine($"{clients} clients: {took.TotalSeconds:0.0} s from the process's start to the last template");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ClientServiceConfig Client(int number) => number % 2 == 0
        ? ClientTemplates.Tier1ComposedClient($"client-{number}", "A client", $"client-{number}.example", $"studio@client-{number}.example")
        : ClientTemplates.Tier1TechnicalClient($"client-{number}", "A client", $"client-{number}.example", $"studio@client-{number}.example");
}
