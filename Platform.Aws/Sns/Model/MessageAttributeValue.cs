namespace Amazon.SimpleNotificationService.Model;

public sealed class MessageAttributeValue
{
    /// <summary><c>String</c>, <c>Number</c> or <c>String.Array</c>; Platform sends no binary attributes.</summary>
    public string DataType { get; set; } = "String";

    public string? StringValue { get; set; }
}
