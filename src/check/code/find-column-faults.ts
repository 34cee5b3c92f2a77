import type { Finding } from '../rule.ts';
import { type CodeDocument, listItems } from './code-file.ts';

/** Columns that the form must have but lacks, and contents that two columns share. */
export function findColumnFaults({ columns }: CodeDocument): Finding[] {
  const placed = listItems(columns);
  const held = placed.flatMap(([, { holds }]) => holds ?? []);
  if (held.length < placed.length || placed.length === 0) return [];
  const findings = placed.flatMap(([at, { holds }], index): Finding[] => {
    const before = placed.slice(0, index).find(([, other]) => overlap(other.holds ?? '', holds ?? ''));
    return before
      ? [
          {
            path: ['columns', at, 'holds'],
            at: 'value',
            message: `Two columns hold the same thing: “${before[1].heading}” and “${placed[index]?.[1].heading}”.`,
            help: 'Give each column something different to hold.',
          },
        ]
      : [];
  });
  return [...findings, ...findLacking(held)];
}

function overlap(one: string, other: string): boolean {
  return one === other || isPart(one, other) || isPart(other, one);
}

function isPart(part: string, whole: string): boolean {
  return whole === 'evidence-and-commentary' && ['evidence', 'commentary'].includes(part);
}

function findLacking(held: readonly string[]): Finding[] {
  const lacking = [
    ...(held.includes('answer') ? [] : ['No column holds the answer.']),
    ...(held.includes('provision') || held.includes('requirement')
      ? []
      : ['No column holds the provision or its requirement.']),
  ];
  return lacking.map((message) => ({
    path: ['columns'],
    at: 'key',
    message,
    help: message.endsWith('the answer.')
      ? 'Write holds: answer at the column for Yes or No.'
      : 'Write holds: provision at the column for the number, or holds: requirement at the one for the wording.',
  }));
}
