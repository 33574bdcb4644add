using System.Text.Json.Nodes;
using Platform.Domain.Ids;
using Platform.Providers;
using Platform.Providers.Recordings;
using Platform.Tests.Emulators;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.EndToEnd;

/// <summary>Every CMS, shop and Git host that is taken, each with a demo client, on the AppHost's own graph.</summary>
[Collection<AppHostTestGroup>]
public sealed class EveryProviderTests(DemoClientsFixture platform) : IClassFixture<DemoClientsFixture>
{
    public static TheoryData<string> Clients => [.. DemoClientsFixture.Clients.All.Select(client => client.ClientId.Value).Order()];

    [Fact]
    public void Every_provider_has_a_demo_client_and_recordings()
    {
        var used = DemoClientsFixture.Clients.All.SelectMany(client => client.Providers).Distinct().Select(id => id.Value).Order();
        Assert.Equal(ProviderRegistry.All.Select(provider => provider.Metadata.Id.Value).Order(), used);
        Assert.Equal(used, DemoClientsFixture.Recordings.Names.Select(name => name.Split('/')[0]).Distinct().Order());
        Assert.True(DemoClientsFixture.Recordings.Names.Count >= 40);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task The_client_has_a_site_with_its_seed_content(string id)
    {
        var home = await platform.HomeAsync(new ClientId(id));

        Assert.Contains(DemoClientsFixture.Clients.Find(new ClientId(id))!.CompanyName, home, StringComparison.Ordinal);
        Assert.Contains("/article/", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_recording_is_answered_as_it_says_and_no_person_gets_past_the_raw_body()
    {
        foreach (var client in DemoClientsFixture.Clients.All)
            await platform.HomeAsync(client.ClientId);

        foreach (var name in DemoClientsFixture.Recordings.Names)
        {
            var expected = JsonNode.Parse(File.ReadAllText(Repository.PathOf("recordings", name, "expected.json")))!;
            var answer = await platform.ReplayAsync(name);
            // A seed came once already.
            string?[] right = name.Contains("/seed-", StringComparison.Ordinal) ? ["duplicate"] : [(string?)expected["answer"] ?? (string?)expected["code"]];
            Assert.True(right.Contains(answer.Verdict) && answer.Status == (int)expected["status"]!, $"{name}: {answer.Status} {answer.Verdict} {answer.Detail}");
        }

        var people = DemoClientsFixture.Recordings.Names.Select(DemoClientsFixture.Recordings.Read).Where(IsOfShop).SelectMany(recording => PersonalData.In(recording.Body)).Distinct().ToList();
        Assert.NotEmpty(people);
        var everything = await platform.EverythingAsync();
        Assert.Contains(everything.Keys, place => place.Contains("event-audit", StringComparison.Ordinal));
        Assert.Contains(everything.Keys, place => place.Contains("unified-content-cache", StringComparison.Ordinal));
        Assert.Contains(everything.Keys, place => place.Contains("snapshots/", StringComparison.Ordinal));
        Assert.Contains("Event evt_", everything["the logs"], StringComparison.Ordinal);
        Assert.All(everything, stored => Assert.All(people, person => Assert.False(
            stored.Value.Contains(person, StringComparison.OrdinalIgnoreCase), $"'{person}' stands in {stored.Key}.")));
    }

    private static bool IsOfShop(Recording recording) =>
        ProviderRegistry.Find(RecordingTree.ProviderOf(recording))!.Metadata.Kind == ProviderKind.Shop && recording.Body.Span is [(byte)'{', ..];
}
