namespace Platform.Content.Stock;

/// <summary>Movements that are no longer listed one by one.</summary>
/// <param name="Through">Time of the newest of them.</param>
internal sealed record MovementSum(int Change, DateTimeOffset Through);
