import type { Account } from './account.ts';

/** An account as it is printed on the terminal: short where all is well, and every word that found no place. */
export function printAccount(account: Account): string {
  const parts = [
    summary(account),
    list('Placed by wording, because the number is missing or belongs to other wording', byWording(account)),
    missing(account),
    list('Answers that are not Yes or No, and were left blank', unclear(account)),
    evidence(account),
    list('Requirements worded otherwise than in the Code, from the first difference', otherWording(account)),
    otherColumns(account),
    list('Could not be placed', unplaced(account)),
    ignored(account),
    'Words outside the table (an introduction, the governing body’s response) were not read: copy them by hand.',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function summary({ placed, code, yes, no, unclear, emptyEvidence }: Account): string {
  const total = code.provisions.length;
  const withEvidence = placed.length - emptyEvidence.length;
  return [
    `${placed.length} of ${total} provisions placed.`,
    `Answers: ${yes} Yes, ${no} No, ${unclear.length} left blank.`,
    `Evidence: ${withEvidence} with, ${emptyEvidence.length} without.`,
  ].join('\n');
}

function byWording({ placed }: Account): string[] {
  const lines = placed.filter(({ how }) => how === 'wording');
  return lines.map(({ id, place, number }) => {
    return number === '' ? `${id} from ${place}` : `${id} from ${place}, which calls itself ${number}`;
  });
}

function missing(account: Account): string {
  if (account.missing.length === 0) return '';
  return `Not found, and left blank: ${ranges(account, account.missing)}.`;
}

function unclear(account: Account): string[] {
  const blank = account.unclear.filter(({ words }) => words === '').map(({ id }) => id);
  const said = account.unclear
    .filter(({ words }) => words !== '')
    .map(({ id, words }) => `${id}: “${words}”`);
  return blank.length === 0 ? said : [...said, `${ranges(account, blank)}: blank in the document`];
}

function evidence(account: Account): string {
  const lines: string[] = [];
  if (account.emptyEvidence.length > 0) lines.push(`No evidence: ${ranges(account, account.emptyEvidence)}.`);
  if (account.emptyCommentary.length > 0)
    lines.push(`No commentary: ${ranges(account, account.emptyCommentary)}.`);
  if (account.headingAtEnd.length > 0) {
    const ids = account.headingAtEnd.join(', ');
    lines.push(`Commentary that ends with the heading of a section, which is kept; delete it there: ${ids}.`);
  }
  if (account.register > 0) lines.push(`Linked documents put in the evidence register: ${account.register}.`);
  return lines.join('\n');
}

function otherWording(account: Account): string[] {
  return account.otherWording.flatMap(({ id, document, code }) => [
    `${id}: document: ${document}`,
    `${' '.repeat(id.length + 2)}Code:     ${code}`,
  ]);
}

function otherColumns({ otherColumns: headings }: Account): string {
  if (headings.length === 0) return '';
  const names = headings.map((heading) => `“${heading}”`).join(', ');
  return `Columns that the form doesn’t have: ${names}. Their words are at the end of the commentary.`;
}

function unplaced(account: Account): string[] {
  return account.unplaced.flatMap(({ place, reason, text }) => [`${place}: ${reason}.`, `  ${text}`]);
}

function ignored({ ignored: { headers, headings, blank } }: Account): string {
  return `Rows without an answer: ${headers} of column headings, ${headings} of section headings, ${blank} blank.`;
}

function list(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${heading}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Ids in the Code's order, three or more in a row as `1.2 to 1.6`. */
function ranges({ code }: Account, ids: readonly string[]): string {
  if (ids.length === code.provisions.length) return 'every provision';
  const runs: string[][] = [];
  let inRun = false;
  for (const { id } of code.provisions) {
    const isOne = ids.includes(id);
    if (isOne && inRun) runs.at(-1)?.push(id);
    else if (isOne) runs.push([id]);
    inRun = isOne;
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run.join(', '))).join(', ');
}
