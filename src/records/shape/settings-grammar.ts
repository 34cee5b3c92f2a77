import { type Grammar, keysOf, type Shape } from '../../source/grammar.ts';
import { shapes } from '../generated/shapes.ts';

const words: Shape = { text: true, keys: keysOf({}) };

/** The grammar of a settings file: its keys, and below `rules` the ids of the rules, which are its keys too. */
export function grammarOfSettings(ruleIds: readonly string[]): Grammar {
  const { keys, text } = shapes['config'];
  const rules: Shape = { text: false, keys: keysOf(Object.fromEntries(ruleIds.map((id) => [id, words]))) };
  return {
    prose: new Set(),
    values: new Set([
      'off',
      'warning',
      'error',
      'never',
      'recommended',
      'strict',
      'table',
      'sections',
      'both',
      'records',
    ]),
    hints: new Set(),
    kindOf: (place) =>
      place.at(-1) === 'rules'
        ? undefined
        : ['baseline', 'shared-evidence', 'logo', 'folder'].includes(place.at(-1) ?? '')
          ? 'name'
          : 'closed',
    // No key of it is an id that has its place in an order.
    entries: { under: '', name: 'rule', ids: '(?!)', order: [] },
    shapes: [{ text, keys: keysOf({ ...keys, rules }) }],
  };
}
