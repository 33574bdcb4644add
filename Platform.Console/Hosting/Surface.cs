namespace Platform.Console.Hosting;

/// <summary>Which of the two listening sockets a request came in by. Nothing of one answers on the other.</summary>
internal enum Surface
{
    Console,
    Sites,
}
