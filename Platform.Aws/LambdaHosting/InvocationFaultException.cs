namespace Platform.Aws.LambdaHosting;

/// <summary>An invocation that fails although nothing threw: an event of no known shape, no time left, an answer that Lambda does not take.</summary>
internal sealed class InvocationFaultException(string message) : Exception(message);
