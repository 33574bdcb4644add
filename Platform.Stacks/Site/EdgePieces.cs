namespace Platform.Stacks.Site;

/// <summary>What is the same for every site, by id: a distribution refers to one set of it.</summary>
internal sealed record EdgePieces(string OriginAccessControlId, string ResponseHeadersPolicyId, string DirectoryIndexArn);
