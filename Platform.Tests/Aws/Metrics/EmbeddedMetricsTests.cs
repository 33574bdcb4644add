using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Platform.Aws.Metrics;

namespace Platform.Tests.Aws.Metrics;

/// <summary>Lines of the embedded metric format, read as CloudWatch's specification says.</summary>
public sealed class EmbeddedMetricsTests : IDisposable
{
    private readonly Meter _meter = new("Platform.Tests.Metrics");
    private readonly StringWriter _output = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly EmbeddedMetrics _metrics;

    public EmbeddedMetricsTests() => _metrics = new EmbeddedMetrics("acme-prod", _output, _clock);

    public void Dispose()
    {
        _metrics.Dispose();
        _meter.Dispose();
        _output.Dispose();
    }

    [Fact]
    public void Counters_are_sums_gauges_last_values_and_histograms_all_values()
    {
        var (received, lag, duration) = (Counter(MetricNames.Received), _meter.CreateGauge<double>(Instrument(MetricNames.RelayLag)), _meter.CreateHistogram<double>(Instrument(MetricNames.Duration)));
        received.Add(1, new KeyValuePair<string, object?>("provider", "sanity"));
        received.Add(2, new KeyValuePair<string, object?>("provider", "snipcart"));
        lag.Record(5);
        lag.Record(3);
        duration.Record(0.25);
        duration.Record(0.5);

        var line = Assert.Single(Flush());

        Assert.Equal(3, (double)line[MetricNames.Received]!);
        Assert.Equal(3, (double)line[MetricNames.RelayLag]!);
        Assert.Equal([0.25, 0.5], line[MetricNames.Duration]!.AsArray().Select(value => (double)value!));
        Assert.Equal(1767225600000, (long)line["_aws"]!["Timestamp"]!);
        Assert.Equal("request-1", (string)line["request_id"]!);
        Assert.Equal([(MetricNames.Received, "Count"), (MetricNames.RelayLag, "Seconds"), (MetricNames.Duration, "Seconds")], Metrics(line));
    }

    [Fact]
    public void Refusals_are_told_in_all_and_by_code()
    {
        var refused = Counter(MetricNames.Refused);
        refused.Add(1, new KeyValuePair<string, object?>("code", "signature_mismatch"));
        refused.Add(1, new KeyValuePair<string, object?>("code", "json_invalid"));

        var lines = Flush();

        Assert.Equal([null, "json_invalid", "signature_mismatch"], lines.Select(line => (string?)line["code"]).Order(StringComparer.Ordinal));
        Assert.Equal(2, (double)lines.Single(line => line["code"] is null)[MetricNames.Refused]!);
        Assert.All(lines.Where(line => line["code"] is not null), line => Assert.Equal(1, (double)line[MetricNames.Refused]!));
    }

    [Fact]
    public void Only_measurements_that_a_metric_asks_for_are_told()
    {
        var relayed = Counter(MetricNames.DeadLetteredEvents);
        relayed.Add(1, new KeyValuePair<string, object?>("action", "published"));
        _meter.CreateCounter<long>("platform.of.no.metric").Add(1);
        Assert.Empty(Flush());

        relayed.Add(1, new KeyValuePair<string, object?>("action", "dead_lettered"));
        Assert.Equal(1, (double)Assert.Single(Flush())[MetricNames.DeadLetteredEvents]!);
    }

    [Fact]
    public void What_was_written_is_not_written_again()
    {
        Counter(MetricNames.Received).Add(1);

        Assert.Single(Flush());
        Assert.Empty(Flush());
    }

    [Fact]
    public void More_values_than_a_line_takes_are_left_out()
    {
        var duration = _meter.CreateHistogram<double>(Instrument(MetricNames.Duration));
        for (var i = 0; i < 250; i++)
            duration.Record(i);

        Assert.Equal(100, Assert.Single(Flush())[MetricNames.Duration]!.AsArray().Count);
    }

    [Fact]
    public void Every_name_is_measured_by_an_instrument_that_a_project_declares()
    {
        var source = string.Concat(new[] { "Platform.Aws", "Platform.Webhooks", "Platform.Content", "Platform.Builds" }
            .SelectMany(project => Directory.EnumerateFiles(Emulators.Repository.PathOf(project), "*Metrics.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Emulators.Repository.PathOf(project), "*Telemetry.cs", SearchOption.AllDirectories)))
            .Where(file => Path.GetFileName(file) != "FunctionMetrics.cs")
            .Select(File.ReadAllText));

        Assert.All(FunctionMetrics.All, metric => Assert.Contains($"\"{metric.Instrument}\"", source, StringComparison.Ordinal));
        Assert.Equal(FunctionMetrics.All.Count, FunctionMetrics.All.DistinctBy(metric => metric.Name).Count());
    }

    private Counter<long> Counter(string metric) => _meter.CreateCounter<long>(Instrument(metric));

    private static string Instrument(string metric) => FunctionMetrics.All.Single(one => one.Name == metric).Instrument;

    private JsonObject[] Flush()
    {
        _output.GetStringBuilder().Clear();
        _metrics.Flush("request-1");
        JsonObject[] lines = [.. _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
        Assert.All(lines, RequireSchema);
        return lines;
    }

    /// <summary>The format's rules: known units, each dimension a text member, each metric a number or at most 100 of them, at most 30 dimensions and 100 metrics.</summary>
    private static void RequireSchema(JsonObject line)
    {
        var directive = Assert.Single(line["_aws"]!["CloudWatchMetrics"]!.AsArray())!;
        Assert.InRange(((string)directive["Namespace"]!).Length, 1, 1024);
        Assert.InRange((long)line["_aws"]!["Timestamp"]!, 1, long.MaxValue);
        var dimensions = Assert.Single(directive["Dimensions"]!.AsArray())!.AsArray();
        Assert.InRange(dimensions.Count, 1, 30);
        Assert.All(dimensions, dimension => Assert.InRange(((string)line[(string)dimension!]!).Length, 1, 1024));
        Assert.InRange(Metrics(line).Count, 1, 100);
        Assert.All(Metrics(line), metric =>
        {
            Assert.Contains(metric.Unit, new[] { "Count", "Seconds" });
            var value = line[metric.Name]!;
            if (value is JsonArray values)
                Assert.InRange(values.Count(one => one!.GetValueKind() == System.Text.Json.JsonValueKind.Number), 1, 100);
            else
                Assert.Equal(System.Text.Json.JsonValueKind.Number, value.GetValueKind());
        });
    }

    private static IReadOnlyList<(string Name, string Unit)> Metrics(JsonObject line) =>
        [.. line["_aws"]!["CloudWatchMetrics"]![0]!["Metrics"]!.AsArray().Select(metric => ((string)metric!["Name"]!, (string)metric["Unit"]!))];
}
