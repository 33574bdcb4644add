using Platform.Domain.Clients;

namespace Platform.Domain.Catalog.Costs;

/// <summary>The bottom-up figure: what AWS and the providers ask, line by line. Not to be added to the catalog's ranges.</summary>
/// <param name="Changes">What the client's requirements changed, a sentence each; empty where nothing.</param>
public sealed record MonthlyEstimate(IntegrationMode Mode, IReadOnlyList<CostLine> Lines, IReadOnlyList<string> Changes)
{
    /// <summary>At list price, with nothing free.</summary>
    public decimal Aws => Sum(CostSection.Aws);

    /// <summary>What AWS's monthly free amounts take off where the account holds this client alone; zero or negative.</summary>
    public decimal FreeAllowance => Sum(CostSection.FreeAllowance);

    public decimal Saas => Sum(CostSection.Saas);

    /// <summary>What is paid in an account of its own.</summary>
    public decimal Total => Lines.Sum(line => line.Amount);

    /// <summary>What is paid in an account whose free amounts others have used up.</summary>
    public decimal TotalAtListPrice => Aws + Saas;

    private decimal Sum(CostSection section) => Lines.Where(line => line.Section == section).Sum(line => line.Amount);
}
