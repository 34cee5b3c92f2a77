import { Marked, type Token, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { safeHref } from './safe-href.ts';

/**
 * Markdown as safe HTML. Raw HTML is shown as text, an image as its description, a link that is not safe to follow
 * as its words. Headings start at `topHeading` and skip no level; with 0 they become bold paragraphs, for
 * places such as table cells that are not in the outline.
 */
export function renderMarkdown(markdown: string, topHeading: number): string {
  if (markdown.trim() === '') return '';
  if (isTooDeep(markdown)) return sanitise(`<p>${escapeHtml(markdown.trim())}</p>`);
  const tokens = reader.lexer(markdown);
  const headings: Tokens.Heading[] = [];
  reader.walkTokens(tokens, (token) => {
    if (isHeading(token)) headings.push(token);
  });
  levelHeadings(headings, topHeading);
  return letTablesScroll(sanitise(reader.parser(tokens)).trim());
}

/**
 * Markdown as safe HTML for a page that stands alone: headings are bold paragraphs, and a link to something beside the
 * landlord’s page is its words.
 */
export function renderAlone(markdown: string): string {
  return renderMarkdown(markdown, 0).replace(/<a href="(?!https?:|mailto:)[^"]*">(.*?)<\/a>/gs, '$1');
}

/** One line of Markdown as safe inline HTML: emphasis, code and links, no blocks. */
export function renderInlineMarkdown(markdown: string): string {
  if (isTooDeep(markdown)) return escapeHtml(markdown.trim());
  return sanitise(String(reader.parseInline(markdown))).trim();
}

const reader = new Marked({
  async: false,
  // Single tildes mean “about” (`~2 weeks`); with false, marked reads on as it would.
  tokenizer: { del: (text) => (text.startsWith('~~') ? false : undefined) },
  renderer: {
    html: ({ text, block }) => (block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text)),
    image: ({ text }) => escapeHtml(text),
    code: ({ text }) => `<pre><code>${escapeHtml(text)}</code></pre>\n`,
    checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
    heading({ depth, tokens }) {
      const words = this.parser.parseInline(tokens);
      return depth === 0 ? `<p><strong>${words}</strong></p>\n` : `<h${depth}>${words}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const address = safeHref(href.replaceAll('&amp;', '&'));
      return address ? `<a href="${escapeHtml(address)}">${words}</a>` : words;
    },
    tablecell({ header, align, tokens }) {
      const words = this.parser.parseInline(tokens);
      const place = align === 'center' ? ' class="centre"' : align === 'right' ? ' class="end"' : '';
      return header ? `<th scope="col"${place}>${words}</th>\n` : `<td${place}>${words}</td>\n`;
    },
  },
});

/**
 * Whether the marks are nested deeper than anyone writes. Such a text is shown as it was written: reading it as
 * Markdown would take minutes, or overflow the stack.
 */
function isTooDeep(markdown: string): boolean {
  return /^(?:[ \t]*(?:[>+*-]|\d+[.)])){20}|^[ \t]{200}|[*_~`[\]()<]{60}/m.test(markdown);
}

/** A table wider than its place scrolls in it, by touch or, once it has the focus, by key; no word is broken to fit. */
function letTablesScroll(html: string): string {
  return html
    .replaceAll('<table>', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

/** Moves every heading below `top`, each at most one deeper than the one before it. */
function levelHeadings(headings: Tokens.Heading[], top: number): void {
  const highest = Math.min(...headings.map((heading) => heading.depth));
  let last = top - 1;
  for (const heading of headings) {
    last = top === 0 ? 0 : Math.min(top + heading.depth - highest, last + 1, 6);
    heading.depth = last;
  }
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The second line of defence: whatever the renderer lets through, only these tags and attributes get past this. */
function sanitise(html: string): string {
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
