using System.Diagnostics;
using Platform.ServiceDefaults.Telemetry;

namespace Platform.Tests.ServiceDefaults;

public sealed class TraceContextTests
{
    private static readonly ActivitySource Source = new("Platform.Tests.TraceContext");

    [Fact]
    public void Traceparent_carries_a_trace_from_one_span_to_another()
    {
        using var listener = Listen();
        using var first = Source.StartActivity("first");
        var traceparent = TraceContext.Current;
        Activity.Current = null;

        using var second = TraceContext.Start(Source, "second", ActivityKind.Consumer, traceparent);

        Assert.Equal(first!.TraceId, second!.TraceId);
        Assert.Equal(first.SpanId, second.ParentSpanId);
        Assert.NotEqual(first.SpanId, second.SpanId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-a-traceparent")]
    public void Without_a_usable_one_a_new_trace_begins(string? traceparent)
    {
        using var listener = Listen();
        Activity.Current = null;

        using var span = TraceContext.Start(Source, "alone", ActivityKind.Consumer, traceparent);

        Assert.Equal(default, span!.ParentSpanId);
    }

    [Fact]
    public void Outside_of_any_span_there_is_none()
    {
        Activity.Current = null;
        Assert.Null(TraceContext.Current);
    }

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Platform.Tests.TraceContext",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
