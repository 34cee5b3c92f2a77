import type { Code } from '../../codes/code.ts';
import type { Publication } from '../../publication/page/publication.ts';
import type { Prose } from '../../publication/prose/markdown.ts';
import { writeText } from '../../publication/prose/write-text.ts';

/** A text as it was written, in Markdown, and as plain words. */
export interface TextData {
  readonly markdown: string;
  readonly text: string;
}

/** A text; null if there is none. */
export function readText({ markdown, blocks }: Prose): TextData | null {
  return blocks.length === 0 ? null : { markdown: markdown.trim(), text: writeText(blocks) };
}

/** Words, or null for none. */
export function given(words: string): string | null {
  return words.trim() === '' ? null : words;
}

/** A day as an ISO date; null if it is not one, as a draft may have it. */
export function day(iso: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? iso : null;
}

/** The first and the last day of a year; null if they are not both given. */
export function readPeriod({ from, to }: { readonly from: string; readonly to: string }) {
  return day(from) === null || day(to) === null ? null : { from, to };
}

/** The Code that is answered. */
export function readCode({ id, issuer, title, edition, inForce, address, attribution }: Code) {
  return {
    ...{ id, issuer, title, edition },
    'in-force': day(inForce),
    address: given(address),
    attribution: given(attribution),
  };
}

/** The landlord, as far as it is published. */
export function readLandlord({
  landlord,
  website,
  contact,
}: Pick<Publication, 'landlord' | 'website' | 'contact'>) {
  return {
    name: given(landlord),
    website: given(website.href),
    contact: {
      name: given(contact.name),
      email: given(contact.email.text),
      phone: given(contact.phone.text),
    },
  };
}

/** What the governing body says; null if that is not published. `considered` is ISO. */
export function readResponse(
  { shown, body, author, role, minute, text }: Publication['response'],
  considered: string,
) {
  if (!shown) return null;
  return {
    body: given(body),
    considered: day(considered),
    author: given(author),
    role: given(role),
    minute: given(minute),
    text: readText(text),
  };
}

/** A document of data as text: its schema by address, its version, and what it says. */
export function writeData(schema: string, data: object): string {
  const address = `https://selfassess.example/schemas/${schema}.schema.json`;
  return `${JSON.stringify({ $schema: address, version: 1, ...data }, null, 2)}\n`;
}
