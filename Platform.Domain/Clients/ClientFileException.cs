namespace Platform.Domain.Clients;

/// <summary>A client's file can't be read; the message names the file, the place and the cause.</summary>
public sealed class ClientFileException(string message, Exception cause) : Exception(message, cause);
