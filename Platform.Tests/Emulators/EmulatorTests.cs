using System.Net;

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
}
