using Platform.Builds.Images;
using SkiaSharp;

namespace Platform.Tests.Builds.Images;

public sealed class ImageSizesTests
{
    [Theory]
    [InlineData(2000, 1000, "480x240 960x480 1600x800")]
    [InlineData(1200, 900, "480x360 960x720 1200x900")]
    [InlineData(300, 400, "300x400")]
    public void A_picture_comes_in_the_widths_that_it_has_pixels_for(int width, int height, string expected) =>
        Assert.Equal(expected, string.Join(' ', ImageSizes.Of(Picture(width, height))!.Select(size => $"{size.Width}x{size.Height}")));

    [Fact]
    public void Sizes_are_pictures_of_their_size_as_webp()
    {
        var size = ImageSizes.Of(Picture(2000, 1000))![0];
        using var codec = SKCodec.Create(SKData.CreateCopy(size.Bytes));
        Assert.Equal((480, 240, SKEncodedImageFormat.Webp), (codec.Info.Width, codec.Info.Height, codec.EncodedFormat));
    }

    [Fact]
    public void A_picture_that_a_camera_held_upright_stands_upright_and_says_nothing_of_the_camera()
    {
        var sizes = ImageSizes.Of(WithOrientation(Picture(800, 400), 6))!;
        Assert.Equal((400, 800), (sizes[0].Width, sizes[0].Height));
        Assert.All(sizes, size => Assert.Equal(-1, size.Bytes.AsSpan().IndexOf("Exif"u8)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_picture_has_no_sizes(string text) => Assert.Null(ImageSizes.Of(System.Text.Encoding.UTF8.GetBytes(text)));

    internal static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Teal);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return encoded.ToArray();
    }

    // FF D8, then an APP1 segment with a TIFF header and one tag: 0x0112, orientation.
    private static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
