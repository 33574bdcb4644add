namespace Platform.Domain.Catalog.Naming;

/// <summary>A name in the client's account, and the longest that AWS takes there.</summary>
/// <param name="Kind">What bears it, as AWS calls it: <c>Lambda function</c>.</param>
/// <param name="StartsWithLetter">True where AWS refuses a digit at its beginning.</param>
public sealed record AwsName(string Kind, string Name, int Longest, bool StartsWithLetter = false);
