import type { AsideKind } from '../asides.ts';

/** How words are said: their style, the link they are in, and what they stand beside the text as. */
export interface Voice {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Above or below the line, as note marks are. */
  readonly shift: '' | 'sup' | 'sub';
  readonly href: string;
  readonly aside: { readonly kind: AsideKind; readonly by: string } | null;
}

/** Plain words of the document. */
export const plainVoice: Voice = { bold: false, italic: false, shift: '', href: '', aside: null };

/**
 * Writes a document of another kind as the HTML that `readHtml` reads: neighbouring words of one voice stand in one
 * element.
 */
export class HtmlWriter {
  readonly #parts: string[] = [];
  #voice: Voice = plainVoice;

  /** Adds words. A line break in them is one in the page. */
  say(words: string, voice: Voice): void {
    if (words === '') return;
    if (!sameVoice(voice, this.#voice)) {
      this.#hush();
      this.#parts.push(
        tagsOf(voice)
          .map(({ open }) => `<${open}>`)
          .join(''),
      );
      this.#voice = voice;
    }
    this.#parts.push(escapeHtml(words).replaceAll('\n', '<br>'));
  }

  /** Starts a block: a paragraph, a list, a table or a part of one. */
  open(tag: string, attributes: Readonly<Record<string, string>> = {}): void {
    this.#hush();
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    this.#parts.push(`<${tag}${written.join('')}>`);
  }

  close(tag: string): void {
    this.#hush();
    this.#parts.push(`</${tag}>`);
  }

  /** Everything written. */
  finish(): string {
    this.#hush();
    return `<!doctype html><body>${this.#parts.join('')}</body>`;
  }

  #hush(): void {
    const tags = tagsOf(this.#voice).reverse();
    this.#parts.push(tags.map(({ close }) => `</${close}>`).join(''));
    this.#voice = plainVoice;
  }
}

/** Whether two voices are said in one element. */
export function sameVoice(one: Voice, other: Voice): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.shift === other.shift &&
    one.href === other.href &&
    one.aside?.kind === other.aside?.kind &&
    one.aside?.by === other.aside?.by
  );
}

function tagsOf({ bold, italic, shift, href, aside }: Voice): { open: string; close: string }[] {
  const tags: { open: string; close: string }[] = [];
  if (aside !== null) {
    const by = aside.by === '' ? '' : ` data-by="${escapeHtml(aside.by)}"`;
    tags.push({ open: `span data-aside="${aside.kind}"${by}`, close: 'span' });
  }
  if (href !== '') tags.push({ open: `a href="${escapeHtml(href)}"`, close: 'a' });
  if (bold) tags.push({ open: 'b', close: 'b' });
  if (italic) tags.push({ open: 'i', close: 'i' });
  if (shift !== '') tags.push({ open: shift, close: shift });
  return tags;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u0000', '');
}
