using System.Text;
using System.Text.Json;

namespace Platform.Aws.Metrics;

/// <summary>
/// A line of the embedded metric format
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html):
/// <code>
/// {"_aws":{"Timestamp":1767225600000,"CloudWatchMetrics":[{"Namespace":"Platform","Dimensions":[["layer"]],"Metrics":[{"Name":"webhooks_received","Unit":"Count"}]}]},
///  "layer":"acme-prod","request_id":"…","webhooks_received":1}
/// </code>
/// </summary>
internal static class MetricLine
{
    /// <param name="code">The value of the second dimension; null where there is none.</param>
    public static string Write(DateTimeOffset now, string layer, string requestId, string? code, IReadOnlyList<MeasuredValues> measured)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            WriteDirective(json, now, code, measured);
            json.WriteString(MetricNames.LayerDimension, layer);
            if (code is not null)
                json.WriteString(MetricNames.CodeDimension, code);
            json.WriteString("request_id", requestId);
            foreach (var one in measured)
                WriteValues(json, one);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteDirective(Utf8JsonWriter json, DateTimeOffset now, string? code, IReadOnlyList<MeasuredValues> measured)
    {
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", now.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", MetricNames.Namespace);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        json.WriteStringValue(MetricNames.LayerDimension);
        if (code is not null)
            json.WriteStringValue(MetricNames.CodeDimension);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        foreach (var one in measured)
        {
            json.WriteStartObject();
            json.WriteString("Name", one.Metric.Name);
            json.WriteString("Unit", one.Metric.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, MeasuredValues one)
    {
        if (one.Values.Count == 1)
        {
            json.WriteNumber(one.Metric.Name, one.Values[0]);
            return;
        }

        json.WriteStartArray(one.Metric.Name);
        foreach (var value in one.Values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
