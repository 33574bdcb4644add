namespace Platform.Console.Assets;

/// <summary>One file of wwwroot, carried in the assembly, so that the console starts from any working directory.</summary>
internal sealed record Asset(byte[] Bytes, string ContentType);
