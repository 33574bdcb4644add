using Microsoft.Extensions.Configuration;
using Platform.Aws.LambdaHosting;

namespace Platform.Aws.Functions;

/// <summary>The part of its service that this process is: one role of a function, or all of them, as on a laptop.</summary>
public sealed class ServiceRole
{
    private readonly FunctionRole? only;

    private ServiceRole(FunctionRole? only) => this.only = only;

    /// <param name="package">The service's, such as <c>webhooks</c>.</param>
    /// <exception cref="InvalidOperationException"><see cref="FunctionRole.Variable"/> names no role of the package, or in Lambda none at all.</exception>
    public static ServiceRole Of(IConfiguration configuration, string package)
    {
        var id = configuration[FunctionRole.Variable];
        if (string.IsNullOrEmpty(id) && !LambdaRuntime.IsHere)
            return new(null);

        FunctionRole[] roles = [.. FunctionRoles.All.Where(role => role.Package.Id == package)];
        return roles.FirstOrDefault(role => role.Id == id) is { } one
            ? new(one)
            : throw new InvalidOperationException(
                $"{FunctionRole.Variable} is '{id}'; the package {package} has {string.Join(", ", roles.Select(role => role.Id))}. Set it to one of these.");
    }

    public bool Has(FunctionRole role) => only is null || only == role;
}
