import { findWebAddresses } from '../../prose/web-addresses.ts';
import type { Rule } from '../../rule.ts';

/** An address read out letter by letter tells nobody anything: a link needs a name that makes sense on its own. */
export const bareLink: Rule = {
  id: 'bare-link',
  severity: 'warning',
  gap: false,
  find: (context) =>
    findWebAddresses(context)
      .filter(({ shown }) => shown)
      .map(({ path, text }) => ({
        path,
        at: 'value',
        quote: text,
        message: `“${text}” is an address written out, not a link with a name.`,
        help: `Give the page’s name and put the address behind it: [Complaints policy](${/^https?:/i.test(text) ? text : `https://${text}`}).`,
      })),
};
