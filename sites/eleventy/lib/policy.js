const SNIPCART = {
  // The cart compiles its templates in the browser.
  "script-src": ["https://cdn.snipcart.com", "'unsafe-eval'"],
  "style-src": ["https://cdn.snipcart.com", "'unsafe-inline'"],
  "img-src": ["https://cdn.snipcart.com", "data:"],
  "font-src": ["https://cdn.snipcart.com"],
  "connect-src": ["https://app.snipcart.com", "https://cdn.snipcart.com", "https://payment.snipcart.com"],
  "frame-src": ["https://app.snipcart.com", "https://payment.snipcart.com"],
};

const META = /(<meta http-equiv="?Content-Security-Policy"? content=")([a-z]+)(">)/;

/**
 * Replaces the policy's name, which the layout wrote into the page's first meta element, by the policy:
 * `static` pages run no script, `snipcart` pages its cart. Images are allowed from the hosts that the page shows.
 */
export function writePolicy(html) {
  return html.replace(META, (_, before, name, after) => before + policy(name, imageOrigins(html)) + after);
}

function policy(name, origins) {
  const directives = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", ...origins],
  };
  if (name === "snipcart")
    for (const [directive, sources] of Object.entries(SNIPCART)) directives[directive] = [...(directives[directive] ?? []), ...sources];
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}

function imageOrigins(html) {
  const origins = new Set();
  for (const [tag] of html.matchAll(/<img\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi))
    for (const [, origin] of tag.matchAll(/(https:\/\/[a-z0-9.-]+(?::\d+)?)/gi)) origins.add(origin.toLowerCase());
  return [...origins].sort();
}
