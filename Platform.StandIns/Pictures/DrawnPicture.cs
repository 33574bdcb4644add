using System.Security.Cryptography;
using System.Text;
using SkiaSharp;

namespace Platform.StandIns.Pictures;

/// <summary>A picture for an address of an invented client: soft shapes in colours of its own, the same whenever it is asked for.</summary>
internal static class DrawnPicture
{
    private const int Width = 1600;
    private const int Height = 1200;

    /// <returns>JPEG.</returns>
    public static byte[] Of(string address)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(address));
        var hue = seed[0] / 256f * 360;
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        using var ground = new SKPaint
        {
            Shader = SKShader.CreateLinearGradient(
                new SKPoint(0, 0), new SKPoint(Width, Height), [SKColor.FromHsl(hue, 28, 84), SKColor.FromHsl((hue + 40) % 360, 32, 62)], SKShaderTileMode.Clamp),
        };
        canvas.DrawPaint(ground);
        for (var shape = 0; shape < 5; shape++)
        {
            using var paint = new SKPaint { Color = SKColor.FromHsl((hue + (shape * 25)) % 360, 40, 45).WithAlpha(70), IsAntialias = true };
            canvas.DrawCircle(seed[shape + 1] / 256f * Width, seed[shape + 8] / 256f * Height, 160 + (seed[shape + 16] * 1.4f), paint);
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 85);
        return encoded.ToArray();
    }
}
