using System.Text;
using System.Xml.Linq;
using Amazon.CloudFront.Model;
using Platform.Aws.Signing;
using Polly.Timeout;

namespace Amazon.CloudFront;

/// <summary>CloudFront by its REST-XML protocol.</summary>
/// <param name="http">With the service's base address, a signing handler and retries.</param>
public sealed class AmazonCloudFrontClient(HttpClient http) : IAmazonCloudFront
{
    private static readonly XNamespace Schema = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    public async Task<CreateInvalidationResponse> CreateInvalidationAsync(CreateInvalidationRequest request, CancellationToken cancellationToken = default)
    {
        var batch = request.InvalidationBatch;
        var document = new XElement(
            Schema + "InvalidationBatch",
            new XElement(
                Schema + "Paths",
                new XElement(Schema + "Quantity", batch.Paths.Items.Count),
                new XElement(Schema + "Items", batch.Paths.Items.Select(path => new XElement(Schema + "Path", path)))),
            new XElement(Schema + "CallerReference", batch.CallerReference));

        try
        {
            using var content = new StringContent(document.ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "application/xml");
            using var answer = await http.PostAsync(
                $"/2020-05-31/distribution/{Uri.EscapeDataString(request.DistributionId)}/invalidation", content, cancellationToken);
            var body = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                var error = XmlError.Read(body);
                throw new AmazonCloudFrontException(error.Message, error.Code, error.RequestId, answer.StatusCode);
            }

            return new CreateInvalidationResponse { Invalidation = Read(XDocument.Parse(body).Root!) };
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
        {
            throw new AmazonCloudFrontException($"CloudFront at {http.BaseAddress} can't be reached: {exception.Message}", exception);
        }
    }

    // <Invalidation xmlns="…"><Id>I2J0I21PCUYOIK</Id><Status>InProgress</Status><CreateTime>2026-01-01T00:00:00.000Z</CreateTime>…
    private static Invalidation Read(XElement answer) => new()
    {
        Id = answer.Element(Schema + "Id")?.Value ?? throw new FormatException("CloudFront answered without an invalidation id."),
        Status = answer.Element(Schema + "Status")?.Value,
    };
}
