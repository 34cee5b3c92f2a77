/** A page of the documentation, in Markdown, as plain text: links outside code are their words. */
export function readPage(markdown: string): string {
  return markdown.replace(codeOrLink, (whole: string, words?: string) => words ?? whole);
}

const codeOrLink = /`[^`]*`|\[([^[\]]{1,200})\]\([^()\s]{1,200}\)/g;
