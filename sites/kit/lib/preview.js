const MARK = "html::before{content:\"Preview: drafts are shown\";display:block;padding:6px 16px;font:600 14px/1.4 system-ui,sans-serif;text-align:center;color:#1c2024;background:#f5c542}";

/** Asks search engines to pass a preview's page over, and has it say what it is. In the head only: an application compares its body. */
export const markPreview = (html) => html.replace(/<title/i, (title) => `<meta name="robots" content="noindex"><style>${MARK}</style>${title}`);
