using System.Text.Json.Serialization.Metadata;

namespace Platform.Aws.Documents;

/// <summary>How a kind of row is written.</summary>
/// <param name="Marks">What of a value stands beside its document; null for nothing.</param>
public sealed record DocumentType<T>(JsonTypeInfo<T> Json, Func<T, DocumentMarks>? Marks = null);
