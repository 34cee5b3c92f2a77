import type { Provision } from '../../../codes/code.ts';
import { listWords } from '../../../words/compare.ts';
import { findCovered, listShingles } from '../../../words/shingles.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Finding, Rule } from '../../rule.ts';

/** A run of this many words is copied, not a coincidence. */
const run = 4;
/** From this share upwards, most of the text is copied. */
const most = 0.6;
/** This many words besides the requirement's have substance; so few beside a quotation only introduce it. */
const substance = 12;
const introduction = 6;

/** Commentary that repeats the requirement says that the landlord should do it, not that it does or how. */
export const copiedRequirement: Rule = {
  id: 'copied-requirement',
  severity: 'warning',
  gap: false,
  find: ({ code, provisions }) =>
    code.provisions.flatMap((provision) =>
      findCopy(provision, provisions.get(provision.id)?.commentary ?? ''),
    ),
};

function findCopy({ id, requirement, items }: Provision, commentary: string): Finding[] {
  const wording = [requirement, ...items].join(' ');
  if (countWords(commentary) >= countWords(wording) + substance) return [];
  const asked = new Set(listShingles(readWords(wording), run));
  const words = readWords(dropQuotations(commentary));
  const copied = findCovered(words, run, (shingle) => asked.has(shingle)).length;
  const own = words.length - copied;
  if (copied < run * 2 || own >= substance || copied < most * words.length) return [];
  return [
    {
      path: provisionPath(id, 'commentary'),
      at: 'value',
      message: `The commentary on ${id} is mostly the requirement’s own words (${copied} of ${words.length}).`,
      help: 'Say how the landlord does it: who, when, and what a resident sees of it. Quote the requirement only beside that.',
    },
  ];
}

function countWords(text: string): number {
  return text.split(' ').length;
}

function readWords(text: string): string[] {
  return listWords(text);
}

/** Quotations (the definition in 1.2, a clause of the policy) do not count, provided the text has other words too. */
function dropQuotations(text: string): string {
  const rest = text.replace(
    /“[^“”]*”|"[^"]*"|(?<!\p{L})[‘'](?:[^‘’']|(?<=\p{L})[’'](?=\p{L}))*[’'](?!\p{L})/gu,
    ' ',
  );
  return readWords(rest).length >= introduction ? rest : text;
}
