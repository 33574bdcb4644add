using System.Text.Json.Serialization;

namespace Platform.Console.Pages;

/// <summary>What a button's action tells the page's script.</summary>
internal sealed record ActionAnswer
{
    /// <summary>One line for the reader.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    /// <summary><c>good</c>, <c>busy</c> or <c>bad</c>.</summary>
    public string Kind { get; init; } = "good";

    /// <summary>A page to go to instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Go { get; init; }

    /// <summary>Goes into the element that the button names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }
}
