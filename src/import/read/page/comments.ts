import { isElement, type Node } from '../parse-html.ts';
import { become, setAside, setText, wordless } from './tree.ts';

/** Tells the comments of a page's source: some programs write a document's comments, or what was cut, into them. */
export function settleComments(roots: readonly Node[]): void {
  for (const comment of commentsIn(roots)) {
    const words = wordsOfComment(comment);
    const element = become(comment, 'span', []);
    setText(element, words);
    setAside(element, 'comment');
  }
}

function commentsIn(roots: readonly Node[]): Node[] {
  const found: Node[] = [];
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#comment') found.push(node);
    if (!isElement(node) || wordless.has(node.tagName)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/** What a comment says, without any elements in it; `''` for the marks that programs leave for each other. */
export function wordsOfComment(comment: Node): string {
  const text = comment.nodeName === '#comment' && 'data' in comment ? comment.data : '';
  if (marks.test(text)) return '';
  const words = withoutScripts(text).replace(/<[^<>]*>/g, ' ');
  return /\p{L}{2}|\p{N}/u.test(words) ? words.replace(/\s+/g, ' ').trim() : '';
}

/** Only up to the last that is closed, so that none is looked through to the end. */
function withoutScripts(text: string): string {
  const small = text.toLowerCase();
  const end = Math.max(small.lastIndexOf('</script>'), small.lastIndexOf('</style>')) + '</script>'.length;
  const scripts = /<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi;
  return text.slice(0, end).replace(scripts, ' ') + text.slice(end);
}

// Conditions for old browsers, parts of an editor's page, and of a template.
const marks =
  /^\s*(?:\[if\b|<?!?\[endif|\/?wp:|\/?(?:start|end)fragment\s*$|\/?ko\b|\/?ht-|#\s*(?:end)?(?:region|include|if|endif|config)\b|\/?react-|\$\??\s*$|\/?\$|\/?ng[A-Z-]|googleo[nf]+:|noindex|\/noindex|cookieyes|\?xml|mce:|html comment)/i;
