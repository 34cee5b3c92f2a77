import type { Codes } from '../codes/codes.ts';
import { shapeIds } from '../codes/id-shape.ts';
import type { Grammar } from '../source/grammar.ts';

/** Keys of the two documents under which prose stands, and nothing that a second key could follow. */
const prose = new Set(['commentary', 'alternative', 'what', 'response', 'introduction', 'title', 'owner']);

const yesAndNo = ['yes', 'no', 'y', 'n', 'true', 'false'];

/**
 * What a self-assessment, and what stands beside it, is written with: the ids and answers are those of the Code that
 * its text names. Numbers such as `6.3` are ids where it names none that we know.
 */
export function grammarFrom(codes: Pick<Codes, 'find'>): (text: string) => Grammar {
  return (text) => {
    const [, named = ''] = /^code[ \t]*:[ \t]*["']?([\w-]+)/m.exec(text) ?? [];
    const code = codes.find(named);
    return {
      prose,
      values: new Set([...yesAndNo, ...(code?.answers ?? []).flatMap(({ accepted }) => accepted)]),
      entries: {
        under: 'provisions',
        name: 'provision',
        ids: shapeIds(code?.provisions.map(({ id }) => id) ?? ['6.3']),
      },
    };
  };
}
