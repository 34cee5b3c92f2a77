import type { Code } from '../codes/code.ts';
import type { Codes } from '../codes/codes.ts';
import { findNode, type Path, type Source } from '../source/source.ts';
import { isDay } from '../words/calendar.ts';

/** What an annual report takes from the self-assessment beside it. Missing text, or an invalid date, is `''`. */
export interface Basics {
  readonly file: string;
  /** The id of the Code that it names. */
  readonly named: string;
  readonly code: Code | undefined;
  /** 0 if not given. */
  readonly homes: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly assessed: string;
  readonly website: string;
  /** Whom readers may contact. */
  readonly contact: { readonly email: string; readonly phone: string };
}

/** The facts of a self-assessment that its annual report needs. */
export function readBasics(source: Source, codes: Codes): Basics {
  const read = (...path: Path) => {
    const node = findNode(source.root, path);
    return node?.kind === 'text' ? node.text.trim() : '';
  };
  const readDay = (...path: Path) => (isDay(read(...path)) ? read(...path) : '');
  const homes = read('landlord', 'homes');
  return {
    file: source.file,
    named: read('code'),
    code: codes.find(read('code')),
    homes: /^\d+$/.test(homes) ? Number(homes) : 0,
    period: { from: readDay('period', 'from'), to: readDay('period', 'to') },
    assessed: readDay('assessed'),
    website: read('landlord', 'website'),
    contact: { email: read('contact', 'email'), phone: read('contact', 'phone') },
  };
}
