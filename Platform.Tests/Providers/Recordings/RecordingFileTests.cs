using System.Text;
using Platform.Providers.Recordings;

namespace Platform.Tests.Providers.Recordings;

public sealed class RecordingFileTests
{
    [Fact]
    public void Body_is_kept_byte_for_byte()
    {
        byte[] file = [.. "POST /webhooks/sanity HTTP/1.1\nA: 1\nB:2\n\n"u8, 0xEF, 0xBB, 0xBF, 0xFF, (byte)'\r', (byte)'\n', (byte)'\n', (byte)'\n'];
        var recording = Recording.Parse(file);

        Assert.Equal(("POST", "/webhooks/sanity"), (recording.Method, recording.Path));
        Assert.Equal([KeyValuePair.Create("A", "1"), KeyValuePair.Create("B", "2")], recording.Headers);
        Assert.Equal(file[^8..], recording.Body.ToArray());
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\nA: 1\n", "empty line")]
    [InlineData("POST /\n\n", "Line 1")]
    [InlineData("POST / HTTP/1.1\nA: 1\nB\n\n", "Line 3")]
    public void Fault_says_which_line(string file, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => Recording.Parse(Encoding.UTF8.GetBytes(file))).Message, StringComparison.Ordinal);
}
