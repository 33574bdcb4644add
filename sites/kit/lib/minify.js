const TOKEN = /<!--[\s\S]*?-->|<(pre|textarea|script|style)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
const BLOCK =
  /^<\/?(?:!doctype|html|head|body|meta|link|title|header|footer|main|nav|section|article|aside|figure|figcaption|div|p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|hr|table|thead|tbody|tr|th|td)\b/i;

/** Drops comments and the white space that a browser would not show. Attributes and preformatted text stay as they are. */
export function minify(html) {
  const tokens = html.match(TOKEN).filter((token) => !token.startsWith("<!--"));
  return tokens
    .map((token, index) => {
      if (token.startsWith("<")) return token;
      let text = token.replace(/[ \t\r\n\f]+/g, " ");
      if (index === 0 || BLOCK.test(tokens[index - 1])) text = text.replace(/^ /, "");
      if (index === tokens.length - 1 || BLOCK.test(tokens[index + 1])) text = text.replace(/ $/, "");
      return text;
    })
    .join("");
}
