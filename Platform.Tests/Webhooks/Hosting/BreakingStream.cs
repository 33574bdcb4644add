namespace Platform.Tests.Webhooks.Hosting;

/// <summary>Sends a little and then fails, as a sender does whose connection is cut.</summary>
internal sealed class BreakingStream : Stream
{
    private bool _sent;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_sent)
            throw new IOException("The sender's connection is cut (by the test).");
        _sent = true;
        buffer[offset] = (byte)'{';
        return 1;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
