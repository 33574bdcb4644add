using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

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
    public async Task A_message_that_is_given_back_is_there_at_once_and_after_a_kill()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var own = await EmulatorFixture.StartOwnAsync();
        using var sqs = new AmazonSQSClient(new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = own.Messaging.Endpoint, AuthenticationRegion = "us-east-1" });
        var queue = (await sqs.CreateQueueAsync("given-back", cancellation)).QueueUrl;
        await sqs.SendMessageAsync(queue, "one", cancellation);

        var taken = await ReceiveAsync();
        await sqs.ChangeMessageVisibilityAsync(queue, taken.ReceiptHandle, 0, cancellation);
        var again = await ReceiveAsync();
        await sqs.ChangeMessageVisibilityAsync(queue, again.ReceiptHandle, 0, cancellation);
        await own.Messaging.KillAsync();
        await own.Messaging.StartAsync();

        Assert.Equal("3", (await ReceiveAsync()).Attributes["ApproximateReceiveCount"]);

        async Task<Message> ReceiveAsync()
        {
            var answer = await sqs.ReceiveMessageAsync(
                new ReceiveMessageRequest { QueueUrl = queue, WaitTimeSeconds = 5, MessageSystemAttributeNames = ["ApproximateReceiveCount"] }, cancellation);
            return Assert.Single(answer.Messages ?? []);
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
