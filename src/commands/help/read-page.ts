/** A page of the documentation, in Markdown, as plain text: links outside code are their words, and pictures are left out. */
export function readPage(markdown: string): string {
  return markdown
    .replace(/^!\[[^\]\r\n]{0,300}\]\([^)\s]{1,200}\)\n{0,2}/gm, '')
    .replace(codeOrLink, (whole: string, words?: string) => words ?? whole);
}

const codeOrLink = /`[^`]*`|\[([^[\]]{1,200})\]\([^()\s]{1,200}\)/g;
