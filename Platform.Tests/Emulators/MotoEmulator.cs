using System.Diagnostics;
using System.Net.Sockets;
using Platform.Tests.Waiting;

namespace Platform.Tests.Emulators;

/// <summary>moto's server, a Python program that speaks CloudFormation for a part of the resource types, with its state in memory.</summary>
internal sealed class MotoEmulator : ICloudFormationEmulator
{
    public const string Program = "moto_server";

    private readonly Process process;

    private MotoEmulator(Process process, int port)
    {
        this.process = process;
        Settings = new Dictionary<string, string?>(EmulatorSettings.Credentials)
        {
            ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{port}",
            ["AWS_ACCOUNT_ID"] = "123456789012",
        };
    }

    public static bool IsInstalled => SystemPackage.Find(Program) is not null;

    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Of moto 5.2: it warns of each in its log, and makes the rest of the stack.</summary>
    public IReadOnlyList<string>? TypesLeftOut { get; } =
    [
        "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route", "AWS::ApiGatewayV2::Stage",
        "AWS::Budgets::Budget",
        "AWS::CloudFront::Distribution", "AWS::CloudFront::Function", "AWS::CloudFront::OriginAccessControl", "AWS::CloudFront::ResponseHeadersPolicy",
        "AWS::CloudWatch::Alarm",
        "AWS::CodeBuild::Project",
        "AWS::S3::BucketPolicy",
        "AWS::SNS::Subscription", "AWS::SNS::TopicPolicy",
        "AWS::SQS::QueuePolicy",
    ];

    public static async Task<MotoEmulator> StartAsync()
    {
        var port = FreePort.Next();
        // It does not watch its input as the embedded emulators do, so a shell does: it ends with the test run, however that ends.
        var start = new ProcessStartInfo("sh", ["-c", "\"$0\" \"$@\" & read -r _; kill $!", SystemPackage.Find(Program)!, "-H", "127.0.0.1", "-p", $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        await Eventually.HoldsAsync(_ => ListensAsync(port));
        return new MotoEmulator(process, port);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
