using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Text with addresses in it, which is put together once they are known: <c>$"{endpoint}/api"</c>.</summary>
public sealed class ReferenceExpression
{
    private readonly IReadOnlyList<Func<string?>> parts;

    private ReferenceExpression(IReadOnlyList<Func<string?>> parts) => this.parts = parts;

    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.Expression();

    internal string Text() => string.Concat(parts.Select(part => part()));

    /// <summary>Takes text and endpoints and, as Aspire's, nothing else: a number must be made text first.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        private readonly List<Func<string?>> parts = new(literalLength > 0 ? (2 * formattedCount) + 1 : formattedCount);

        public void AppendLiteral(string value) => parts.Add(() => value);

        public void AppendFormatted(string? value) => parts.Add(() => value);

        public void AppendFormatted(EndpointReference valueProvider) => parts.Add(() => valueProvider.Url);

        internal ReferenceExpression Expression() => new(parts);
    }
}
