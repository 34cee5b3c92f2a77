import type { Finding } from '../rule.ts';
import { type CodeDocument, listItems } from './code-file.ts';

/** Answers that cannot be told apart, that do not say how they count, or that need what no column holds. */
export function findAnswerFaults(document: CodeDocument): Finding[] {
  return [
    ...findSameKeys(document),
    ...findSharedSpellings(document),
    ...findUncounted(document),
    ...findUnmetNeeds(document),
  ];
}

function findSameKeys({ answers }: CodeDocument): Finding[] {
  const keys = listItems(answers).map(([, { answer }]) => answer);
  return listItems(answers).flatMap(([at, { answer }], index): Finding[] => {
    if (answer === undefined || keys.indexOf(answer) === index) return [];
    return [
      {
        path: ['answers', at, 'answer'],
        at: 'value',
        message: `Two answers have the key “${answer}”.`,
        help: 'Give each answer a key of its own.',
      },
    ];
  });
}

/** Spellings that could be read as two answers. */
function findSharedSpellings({ answers }: CodeDocument): Finding[] {
  const seen = new Map<string, string>();
  return listSpellings(answers).flatMap(({ spelling, label, path }): Finding[] => {
    const word = readSpelling(spelling);
    const other = seen.get(word);
    if (other === undefined) seen.set(word, label);
    if (other === undefined || word === '') return [];
    return [
      {
        path,
        at: 'value',
        message:
          other === label
            ? `“${spelling}” appears twice among the spellings of “${label}”.`
            : `“${spelling}” would be read as two answers, “${other}” and “${label}”.`,
        help: 'Keep only one. Capitals and a full stop at the end make no difference.',
      },
    ];
  });
}

function listSpellings(answers: CodeDocument['answers']) {
  return listItems(answers).flatMap(([at, { label = '', accepted }]) =>
    accepted
      ? accepted.map((spelling, index) => ({ spelling, label, path: ['answers', at, 'accepted', index] }))
      : [{ spelling: label, label, path: ['answers', at, 'label'] }],
  );
}

function readSpelling(written: string): string {
  return written
    .trim()
    .replace(/\s*\.$/, '')
    .toLowerCase();
}

function findUncounted({ answers }: CodeDocument): Finding[] {
  const counted = listItems(answers).map(([, answer]) => answer['counts-as']);
  // An answer that does not say how it counts is reported elsewhere.
  if (counted.length === 0 || counted.includes(undefined)) return [];
  return (['yes', 'no'] as const)
    .filter((standing) => !counted.includes(standing))
    .map((standing) => ({
      path: ['answers'],
      at: 'key',
      message: `None of the answers counts as ${standing}.`,
      help: `Write counts-as: ${standing} at the answer that says that the landlord ${standing === 'yes' ? 'complies' : 'does not comply'}.`,
    }));
}

/** Some column must hold what an answer needs. */
function findUnmetNeeds({ answers, columns }: CodeDocument): Finding[] {
  const held = listItems(columns).map(([, { holds }]) => holds);
  if (held.includes('evidence-and-commentary') || held.includes(undefined)) return [];
  return listItems(answers).flatMap(([at, { label = '', needs = [] }]) =>
    needs.flatMap((need, index): Finding[] => {
      if (need === 'remedy' || held.includes(need)) return [];
      return [
        {
          path: ['answers', at, 'needs', index],
          at: 'value',
          message: `The answer “${label}” needs ${need}, but no column of the form holds it.`,
          help: `Add a column with holds: ${need}, or take ${need} out of needs.`,
        },
      ];
    }),
  );
}
