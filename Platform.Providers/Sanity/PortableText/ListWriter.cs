using System.Text;

namespace Platform.Providers.Sanity.PortableText;

/// <summary>
/// Turns flat list blocks (kind and level on each) into nested lists. A nested list stands inside the item before it, so a
/// level can be left out only downwards.
/// </summary>
internal sealed class ListWriter(StringBuilder html)
{
    private readonly Stack<string> _open = new();

    public void OpenItem(string kind, int level)
    {
        var tag = kind == "number" ? "ol" : "ul";
        while (_open.Count > Math.Max(level, 1))
            Close();

        if (_open.Count >= Math.Max(level, 1))
        {
            if (_open.Peek() == tag)
            {
                html.Append("</li><li>");
                return;
            }

            Close();
        }

        html.Append('<').Append(tag).Append("><li>");
        _open.Push(tag);
    }

    public void CloseAll()
    {
        while (_open.Count > 0)
            Close();
    }

    private void Close() => html.Append("</li></").Append(_open.Pop()).Append('>');
}
