import type { Finding } from '../rule.ts';
import { type CodeDocument, listItems } from './code-file.ts';

/** Answers that cannot be told apart, that do not say how they count, or that need what no column holds. */
export function findAnswerFaults(document: CodeDocument): Finding[] {
  return [...findSharedSpellings(document), ...findUncounted(document), ...findUnmetNeeds(document)];
}

/** Spellings that could be read as two answers, each reported once. */
function findSharedSpellings({ answers }: CodeDocument): Finding[] {
  const seen = new Map<string, { at: number; label: string }>();
  const told = new Set<string>();
  return listSpellings(answers).flatMap(({ spelling, label, path, at }): Finding[] => {
    const word = readSpelling(spelling);
    const other = seen.get(word);
    if (other === undefined) seen.set(word, { at, label });
    if (other === undefined || other.at === at || word === '' || told.has(word)) return [];
    told.add(word);
    return [
      {
        path,
        at: 'value',
        message: `“${spelling}” would be read as two answers, “${other.label}” and “${label}”.`,
        help: 'Keep it for only one of them. Capitals and a full stop at the end make no difference.',
      },
    ];
  });
}

/** An answer is known by its key and its label too. */
function listSpellings(answers: CodeDocument['answers']) {
  return listItems(answers).flatMap(([at, { answer = '', label = '', accepted = [] }]) =>
    [
      { spelling: answer, field: ['answer'] },
      { spelling: label, field: ['label'] },
      ...accepted.map((spelling, index) => ({ spelling, field: ['accepted', index] })),
    ].map(({ spelling, field }) => ({ spelling, label, at, path: ['answers', at, ...field] })),
  );
}

function readSpelling(written: string): string {
  return written
    .trim()
    .replace(/(?:(?<!\s)\s+)?\.$/, '')
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
