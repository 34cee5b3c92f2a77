import sanitizeHtml from 'sanitize-html';

/** The second line of defence: whatever is written as HTML, only these tags and attributes get past this. */
export function cleanHtml(html: string): string {
  const clean = sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
      ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href'], ol: ['start'], th: ['scope'] },
    allowedClasses: { th: ['centre', 'end'], td: ['centre', 'end'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'escape',
    parseStyleAttributes: false,
  });
  return clean.replaceAll(' />', '>');
}

/** Text in which `&lt;` stands for `<`, as in Markdown, with all character references read: those that end in `;`. */
export function decodeReferences(text: string): string {
  if (!/&#?\w+;/.test(text)) return text;
  const escaped = text.replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w+);)/gi, '&amp;').replaceAll('<', '&lt;');
  // What reads references for the wall reads them here, so that both take the same words for references.
  return sanitizeHtml(escaped, { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
