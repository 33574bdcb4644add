using Platform.Aws.Documents;

namespace Platform.Content.Api;

internal static class ApiRows
{
    public static readonly DocumentType<ApiKey> Key = new(ApiJson.Default.ApiKey);
}
