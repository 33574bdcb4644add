using Platform.Domain.Events;

namespace Platform.Benchmarks.Batching;

/// <summary>Arrivals that are recorded once and given to every contestant.</summary>
internal static class Workload
{
    public const int Clients = 1000;

    private static readonly DateTimeOffset Morning = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    /// <summary>One client: 100 edits somewhere in 60 s.</summary>
    /// <param name="high">The 51st is at high priority.</param>
    public static IReadOnlyList<Edit> Minute(int seed, bool high)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 100)
            .Select(_ => Morning.AddSeconds(random.NextDouble() * 60)).Order()
            .Select((at, index) => new Edit(0, at, high && index == 50 ? Priority.High : Priority.Normal))];
    }

    /// <summary>
    /// 1,000 clients from 08:00 to 20:00. 900 have three sittings of 1 to 12 edits, 5 to 90 s apart; 90 a change each ten minutes, as a
    /// shop's stock; 10 one each 15 s, as an import that never ends. One edit in 50 is high.
    /// </summary>
    public static IReadOnlyList<Edit> Fleet(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Clients).SelectMany(client => (client % 100) switch
        {
            0 => Steady(client, random, TimeSpan.FromSeconds(15)),
            < 10 => Steady(client, random, TimeSpan.FromMinutes(10)),
            _ => Sittings(client, random),
        }).OrderBy(edit => edit.At)];
    }

    /// <summary>20 to 120 s, each client's own.</summary>
    public static TimeSpan BuildTime(int seed, int client) => TimeSpan.FromSeconds(new Random(seed ^ (client * 7919)).Next(20, 121));

    private static IEnumerable<Edit> Steady(int client, Random random, TimeSpan gap)
    {
        for (var at = Morning + Next(random, gap); at < Morning + WorkingDay; at += Next(random, gap))
            yield return new Edit(client, at, Chance(random));
    }

    private static IEnumerable<Edit> Sittings(int client, Random random)
    {
        for (var sitting = 0; sitting < 3; sitting++)
        {
            var at = Morning + WorkingDay * random.NextDouble();
            for (var edits = random.Next(1, 13); edits > 0; edits--)
            {
                yield return new Edit(client, at, Chance(random));
                at += TimeSpan.FromSeconds(random.Next(5, 91));
            }
        }
    }

    /// <summary>Of a Poisson process.</summary>
    private static TimeSpan Next(Random random, TimeSpan mean) => mean * -Math.Log(1 - random.NextDouble());

    private static Priority Chance(Random random) => random.Next(50) == 0 ? Priority.High : Priority.Normal;
}
