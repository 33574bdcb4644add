using System.Net;
using System.Net.Sockets;

namespace Platform.Tests.Emulators;

public sealed class EmulatorTests
{
    [Fact]
    public async Task Both_emulators_answer_their_health_check_and_come_back_on_their_port_after_a_kill()
    {
        await using var own = await EmulatorFixture.StartOwnAsync();
        using var http = new HttpClient();

        foreach (var part in new[] { own.DynamoDb, own.Messaging })
        {
            var address = part.Endpoint;
            await part.KillAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(address));

            await part.StartAsync();

            Assert.Equal(address, part.Endpoint);
            Assert.Equal(HttpStatusCode.OK, await GetAsync(address));
        }

        async Task<HttpStatusCode> GetAsync(string address)
        {
            using var answer = await http.GetAsync($"{address}/health", TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_client_that_dies_while_it_sends_a_request_takes_no_emulator_with_it()
    {
        await using var own = await EmulatorFixture.StartOwnAsync();
        using var http = new HttpClient();

        foreach (var part in new[] { own.DynamoDb, own.Messaging })
        {
            using (var client = new TcpClient())
            {
                await client.ConnectAsync(IPAddress.Loopback, part.Port, TestContext.Current.CancellationToken);
                await client.GetStream().WriteAsync("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray(), TestContext.Current.CancellationToken);

                // A reset instead of a goodbye, which is what a killed process leaves.
                client.LingerState = new LingerOption(true, 0);
            }

            for (var i = 0; i < 5; i++)
            {
                using var answer = await http.GetAsync($"{part.Endpoint}/health", TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }
}
