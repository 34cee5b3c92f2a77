import { findWebAddresses } from '../../prose/web-addresses.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** A page whose address begins http:, not https:, can be read and changed on its way to the reader. */
export const insecureLink: Rule = {
  id: 'insecure-link',
  severity: 'warning',
  gap: false,
  find: (context) =>
    [...listFields(context), ...findWebAddresses(context)]
      .filter(({ text }) => /^http:/i.test(text))
      .map(
        ({ path, text }): Finding => ({
          path,
          at: 'value',
          quote: text,
          message: `“${text}” begins with http:, not https:.`,
          help: `Write https${text.slice('http'.length)} once you have opened it and seen that it works.`,
        }),
      ),
};

function listFields({ document }: CodeContext) {
  return [
    { path: ['landlord', 'website'], text: document.landlord?.website ?? '' },
    ...Object.entries(document.evidence ?? {}).map(([id, entry]) => ({
      path: ['evidence', id, 'url'],
      text: entry?.url ?? '',
    })),
  ];
}
