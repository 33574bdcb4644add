using SkiaSharp;

namespace Platform.Builds.Images;

/// <summary>
/// A picture in the widths that pages ask for, as WebP. What else the original carries, such as where it was taken, is left behind.
/// </summary>
internal static class ImageSizes
{
    private const int Quality = 80;
    private const int MostPixels = 60_000_000;

    private static readonly int[] Widths = [480, 960, 1600];

    private static readonly SKSamplingOptions Sampling = new(SKCubicResampler.Mitchell);

    /// <returns>The widths that the original has pixels for, smallest first; null for what is no picture, or too large a one.</returns>
    public static IReadOnlyList<SizedImage>? Of(byte[] original)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 1 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
            return null;
        using var decoded = SKBitmap.Decode(codec);
        if (decoded is null)
            return null;

        using var upright = Upright(decoded, codec.EncodedOrigin);
        return [.. Widths.Append(upright.Width).Where(width => width <= upright.Width && width <= Widths[^1]).DefaultIfEmpty(Widths[^1]).Distinct().Order().Select(width => Sized(upright, width))];
    }

    private static SizedImage Sized(SKBitmap picture, int width)
    {
        var height = Math.Max(1, (int)Math.Round((double)picture.Height * width / picture.Width));
        using var resized = width == picture.Width ? picture.Copy() : picture.Resize(new SKImageInfo(width, height), Sampling);
        using var encoded = resized.Encode(SKEncodedImageFormat.Webp, Quality);
        return new SizedImage(width, height, encoded.ToArray());
    }

    /// <summary>Cameras store a picture as the sensor saw it, and beside it how it was held.</summary>
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var degrees = origin switch
        {
            SKEncodedOrigin.BottomRight => 180,
            SKEncodedOrigin.RightTop => 90,
            SKEncodedOrigin.LeftBottom => 270,
            _ => 0,
        };
        if (degrees == 0)
            return picture.Copy();

        var turned = degrees == 180 ? new SKBitmap(picture.Width, picture.Height) : new SKBitmap(picture.Height, picture.Width);
        using var canvas = new SKCanvas(turned);
        canvas.Translate(turned.Width / 2f, turned.Height / 2f);
        canvas.RotateDegrees(degrees);
        canvas.DrawBitmap(picture, -picture.Width / 2f, -picture.Height / 2f, Sampling);
        return turned;
    }
}
