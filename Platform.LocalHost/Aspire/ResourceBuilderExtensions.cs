using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Model;

namespace Aspire.Hosting;

public static class ResourceBuilderExtensions
{
    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : IResourceWithArgs =>
        builder.With(model => model.Arguments.AddRange(args));

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment =>
        builder.With(model => model.Environment.Add(new EnvironmentVariable(name, () => value)));

    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder, string name, in ReferenceExpression.ExpressionInterpolatedStringHandler value)
        where T : IResourceWithEnvironment
    {
        var expression = ReferenceExpression.Create(value);
        return builder.With(model => model.Environment.Add(new EnvironmentVariable(name, expression.Text)));
    }

    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder, string name, EndpointReference endpointReference)
        where T : IResourceWithEnvironment =>
        builder.With(model => model.Environment.Add(new EnvironmentVariable(name, () => endpointReference.Url)));

    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment =>
        builder.With(model => model.Environment.Add(
            new EnvironmentVariable(name, () => parameter.Resource.Text) { IsSecret = parameter.Resource.Secret }));

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment =>
        builder.With(model => model.References.Add(new ServiceReference(source.Resource, null)));

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment =>
        builder.With(model => model.References.Add(
            new ServiceReference(endpointReference.Resource, endpointReference.EndpointName)));

    /// <summary>No proxy stands before a resource here, so <paramref name="port"/> is what the process binds; none means a free one.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool? isProxied = null)
        where T : IResourceWithEndpoints =>
        builder.With(model => model.Add(new EndpointDeclaration(name ?? EndpointDeclaration.DefaultName, port, env), builder.Resource.Name));

    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints =>
        new(builder.Resource, name);

    public static IResourceBuilder<T> WithUrlForEndpoint<T>(
        this IResourceBuilder<T> builder, string endpointName, Action<ResourceUrlAnnotation> callback)
        where T : IResource =>
        builder.With(model => model.UrlCallbacks.Add(new UrlCallback(endpointName, callback)));

    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints =>
        builder.With(model => model.HealthChecks.Add(new HttpHealthCheck(
            new EndpointReference(builder.Resource, endpointName ?? EndpointDeclaration.DefaultName), path ?? "/", statusCode ?? 200)));

    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport =>
        builder.With(model => model.Waits.Add(new Wait(dependency.Resource.Name, null)));

    public static IResourceBuilder<T> WaitForCompletion<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport =>
        builder.With(model => model.Waits.Add(new Wait(dependency.Resource.Name, exitCode)));

    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(
        this IResourceBuilder<TResource> builder, string path, string displayName, string? endpointName = null,
        string? commandName = null, HttpCommandOptions? commandOptions = null)
        where TResource : IResourceWithEndpoints
    {
        var endpoint = new EndpointReference(builder.Resource, endpointName ?? EndpointDeclaration.DefaultName);
        var options = commandOptions ?? new HttpCommandOptions();
        return builder.With(model => model.Commands.Add(new HttpCommand(
            commandName ?? HttpCommand.DefaultName(endpoint, options, path), displayName, path, endpoint, options)));
    }

    private static IResourceBuilder<T> With<T>(this IResourceBuilder<T> builder, Action<ResourceModel> change)
        where T : IResource
    {
        change(builder.Resource.Model());
        return builder;
    }
}
