import type { Code } from '../codes/code.ts';
import type { Codes } from '../codes/codes.ts';
import { shapeIds } from '../codes/id-shape.ts';
import type { Grammar, Shape } from '../source/grammar.ts';
import { buildKindOf, hints } from './field-kinds.ts';
import { shapeDocuments } from './shape/shape-documents.ts';

/** Keys of the documents whose value is prose, so that no second key can follow on the line. */
const prose = new Set([
  ...['commentary', 'alternative', 'what', 'response', 'introduction', 'title', 'owner'],
  ...['analysis', 'reason', 'found', 'done', 'learned', 'changed', 'summary', 'note', 'said'],
  ...['support', 'how', 'how-to-ask', 'handled-by', 'what-happens', 'actions', 'if-not-done', 'help'],
  ...['considered', 'why', 'outside-code'],
]);

const yesAndNo = ['yes', 'no', 'y', 'n', 'true', 'false'];

/**
 * The grammar of a self-assessment and the files beside it: the ids and answers are those of the Code that
 * its text names. If it names none that we know, numbers such as `6.3` are ids, and the fields of a report are those of
 * every Code of `ids`.
 */
export function grammarFrom(codes: Known): (text: string) => Grammar {
  const known = grammars.get(codes) ?? new Map<string, Grammar>();
  grammars.set(codes, known);
  return (text) => {
    const [, named = ''] = /^["']?code["']?[ \t]*:[ \t]*["']?([\w-]+)/m.exec(text) ?? [];
    const code = codes.find(named);
    // What is no Code may be one of many words.
    const name = code ? named : '';
    const grammar = known.get(name) ?? buildGrammar(codes, code);
    known.set(name, grammar);
    return grammar;
  };
}

type Known = Pick<Codes, 'find'> & Partial<Pick<Codes, 'ids'>>;

/** By the Codes and the one that is named: many files answer the same. */
const grammars = new WeakMap<Known, Map<string, Grammar>>();

function buildGrammar(codes: Known, code: Code | undefined): Grammar {
  const order = code?.provisions.map(({ id }) => id) ?? [];
  let shapes: readonly Shape[] | undefined;
  return {
    prose,
    seldom: new Set(['revision']),
    values: new Set([...yesAndNo, ...(code?.answers ?? []).flatMap(({ accepted }) => accepted)]),
    hints,
    kindOf: buildKindOf(() => (code ? [code] : (codes.ids ?? []).flatMap((id) => codes.find(id) ?? []))),
    entries: {
      under: 'provisions',
      name: 'provision',
      ids: shapeIds(code ? order : ['6.3']),
      order,
    },
    // Only a text with a slip needs it.
    get shapes() {
      const all = code ? [code] : (codes.ids ?? []).flatMap((id) => codes.find(id) ?? []);
      shapes ??= shapeDocuments(all);
      return shapes;
    },
  };
}
