namespace Amazon.SimpleNotificationService;

/// <summary>The form body of the Query protocol: <c>Action=Publish&amp;Version=2010-03-31&amp;MessageAttributes.entry.1.Name=…</c></summary>
internal sealed class QueryForm
{
    private const string Version = "2010-03-31";

    private readonly List<KeyValuePair<string, string>> fields;

    public QueryForm(string action) => fields = [new("Action", action), new("Version", Version)];

    public QueryForm Add(string name, string? value)
    {
        if (value is not null)
            fields.Add(new(name, value));
        return this;
    }

    public QueryForm AddMap(string name, IReadOnlyDictionary<string, string>? map)
    {
        foreach (var (index, (key, value)) in (map ?? new Dictionary<string, string>()).Index())
            Add($"{name}.entry.{index + 1}.key", key).Add($"{name}.entry.{index + 1}.value", value);
        return this;
    }

    public QueryForm AddAttributes(string name, IReadOnlyDictionary<string, Model.MessageAttributeValue>? attributes)
    {
        foreach (var (index, (key, value)) in (attributes ?? new Dictionary<string, Model.MessageAttributeValue>()).Index())
        {
            var entry = $"{name}.entry.{index + 1}";
            Add($"{entry}.Name", key).Add($"{entry}.Value.DataType", value.DataType).Add($"{entry}.Value.StringValue", value.StringValue);
        }

        return this;
    }

    public FormUrlEncodedContent ToContent() => new(fields);
}
