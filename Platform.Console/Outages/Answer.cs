namespace Platform.Console.Outages;

/// <summary>What another process said, or one line on why it said nothing. A dead service is a line on a page, never a broken page.</summary>
internal sealed record Answer<T>
{
    public T? Value { get; private init; }

    public string? Outage { get; private init; }

    public static Answer<T> Of(T value) => new() { Value = value };

    public static Answer<T> None(string outage) => new() { Outage = outage };

    public TResult Match<TResult>(Func<T, TResult> answered, Func<string, TResult> silent) =>
        Outage is null ? answered(Value!) : silent(Outage);
}
