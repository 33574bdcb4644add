using Amazon.CDK;
using Platform.Stacks.Plan;

namespace Platform.Stacks.Providers;

/// <summary>What a provider's part may refer to.</summary>
/// <param name="Api">The address that webhooks come to, without a slash at its end.</param>
/// <param name="Site">The site's own.</param>
internal sealed record ProviderScope(Stack Stack, StackPlan Plan, string Api, string Site);
