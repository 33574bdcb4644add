namespace Platform.Aws.EventLayers;

/// <summary>DynamoDB's types for keys: S and N.</summary>
public enum KeyType
{
    Text,
    Number,
}
