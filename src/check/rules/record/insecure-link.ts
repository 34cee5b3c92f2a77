import type { Document } from '../../../records/document.ts';
import { findWebAddresses } from '../../prose/web-addresses.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** A page whose address begins http:, not https:, can be read and changed on its way to the reader. */
export const insecureLink: Rule = {
  id: 'insecure-link',
  severity: 'warning',
  gap: false,
  find: (context) => tellInsecure([...listFields(context), ...findWebAddresses(context)]),
};

/** A text that may be a web address, and where it stands. */
interface Address {
  readonly path: Finding['path'];
  readonly text: string;
}

/** The findings on those that begin with http:. */
export function tellInsecure(addresses: readonly Address[]): Finding[] {
  return addresses
    .filter(({ text }) => /^http:/i.test(text))
    .map(({ path, text }) => ({
      path,
      at: 'value',
      quote: text,
      message: `“${text}” begins with http:, not https:.`,
      help: `Write https${text.slice('http'.length)} once you have opened it and seen that it works.`,
    }));
}

function listFields({ document }: CodeContext): Address[] {
  return [
    { path: ['landlord', 'website'], text: document.landlord?.website ?? '' },
    ...listRegisterLinks(document),
  ];
}

/** The addresses of the documents in a register. */
export function listRegisterLinks({ evidence = {} }: Document): Address[] {
  return Object.entries(evidence).map(([id, entry]) => ({
    path: ['evidence', id, 'url'],
    text: entry?.url ?? '',
  }));
}
