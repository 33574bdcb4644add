using Platform.Domain.Builds;

namespace Platform.Builds.Api;

/// <summary>What a publish's invalidation cost, in numbers and in words.</summary>
internal sealed record InvalidationView(int Paths, int PathsThisMonth, int FreeAMonth, decimal Usd, string Text)
{
    public static InvalidationView? Of(InvalidationCost? cost) =>
        cost is null ? null : new(cost.Paths, cost.PathsThisMonth, cost.FreeAMonth, cost.Usd, cost.Text);
}
