namespace Platform.Aws.Documents;

/// <summary>The two halves of a row's key.</summary>
public readonly record struct DocumentKey(string Partition, string Sort);
