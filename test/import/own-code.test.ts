import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Code } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { printAccount } from '../../src/import/write/print-account.ts';
import { writeReport } from '../../src/import/write/write-report.ts';
import { readOwnCode } from '../codes/own-code.ts';

async function run(name: string, code: Code, text = readFileSync(new URL(name, import.meta.url), 'utf8')) {
  const bytes = new TextEncoder().encode(text);
  const { yaml, account } = await importDocument([{ name, bytes }], code, { schema: 'schema.json' });
  return {
    yaml,
    printed: printAccount(account),
    report: writeReport(account),
    provisions: parse(yaml, { stringKeys: true }).provisions,
  };
}

const boaters = readOwnCode('water-courtesy-2030');

it.each(['html', 'word.html', 'csv', 'md', 'txt'])(
  'a form of an own Code is imported: %s',
  async (ending) => {
    const { provisions } = await run(`own-code.${ending}`, boaters);
    expect(provisions).toMatchObject({
      A1: { comply: 'kept', commentary: 'Everybody waves, twice on Sundays.\n' },
      A2: { comply: 'mostly', commentary: 'Two boats came back to ask again.\n' },
      'B 1(a)': { comply: 'broken', commentary: 'A barge was let through before its turn.\n' },
      'B 1(b)': { comply: 'no-boats', commentary: 'No boat has come to the lock.\n' },
    });
    expect(Object.values(provisions).some((answer) => 'evidence' in Object(answer))).toBe(false);
  },
);

it('is accounted for by the Code’s own answers', async () => {
  const { yaml, printed } = await run('own-code.html', boaters);
  await expect(printed).toMatchFileSnapshot('own-code.account.txt');
  await expect(yaml).toMatchFileSnapshot('own-code.yaml');
});

it('a statement under “Action” is the requirement where the Code says so, and each answer goes by its label', async () => {
  const { provisions, printed } = await run('own-statements.md', readOwnCode('lantern-order'));
  expect(provisions).toMatchObject({
    '1': { comply: 'yes', commentary: 'The keeper has a list.\n' },
    '2 morning': { comply: 'nearly', commentary: 'The book was lost in May.\n' },
    '2 evening': { comply: null, commentary: 'A neighbour looks.\n' },
  });
  expect(provisions['2 morning'].action).toBeUndefined();
  expect(printed).not.toContain('Columns that the form');
});

it('a form that holds evidence and commentary in one column is told so', async () => {
  const { provisions, printed } = await run(
    'x.csv',
    readOwnCode('water-courtesy-2031'),
    'Do we keep it?,Promise,What we promise,Why we say so\nKept,W1,"A boater who waves is waved at, whatever the weather and whoever is looking.",Ask anybody\n',
  );
  expect(provisions['W1']).toMatchObject({ comply: 'kept', commentary: 'Ask anybody\n' });
  expect(printed).toContain('Evidence cannot be told from commentary');
});

it.each([
  ['Yes', null],
  ['No', 'broken'],
  ['Partial', null],
  ['Kept / Mostly kept / Broken', null],
  ['Kept, mostly', null],
  ['MOSTLY KEPT', 'mostly'],
])('%s is read as %s where the Code’s answers are others', async (answer, wanted) => {
  const text = `Promise;What we promise;Do we keep it?;In our own words\nA1;A boater who waves is waved at, whatever the weather and whoever is looking.;${answer};We wave.\n`;
  const { provisions } = await run('x.csv', boaters, text);
  expect(provisions['A1'].comply).toBe(wanted);
});

const rows2022: readonly (readonly [string, string, string, string])[] = [
  [
    '5.5',
    'A complaint response must be sent to the resident when the answer to the complaint is known, not when the outstanding actions required to address the issue, are completed. Outstanding actions must still be tracked and actioned expeditiously with regular updates provided to the resident.',
    'Yes',
    'See the log.',
  ],
  [
    '6.5',
    'The remedy offer must clearly set out what will happen and by when, in agreement with the resident where appropriate. Any remedy proposed must be followed through to completion.',
    'Yes',
    'See the letters.',
  ],
  [
    '6.6',
    'In awarding compensation, a landlord must consider whether any statutory payments are due, if any quantifiable losses have been incurred, the time and trouble a resident has been put to as well as any distress and inconvenience caused.',
    'Yes',
    'See the tariff.',
  ],
  [
    '5.1',
    'Landlords must respond to the complaint within 10 working days of the complaint being logged. Exceptionally, landlords may provide an explanation to the resident containing a clear timeframe for when the response will be received. This should not exceed a further 10 days without good reason.',
    'Yes',
    'See the figures.',
  ],
];

const layouts = {
  html: (rows: typeof rows2022) =>
    `<html><body><table><tr><th>Code section</th><th>Code requirement</th><th>Comply: Yes/No</th><th>Evidence, commentary and any explanations</th></tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  md: (rows: typeof rows2022) =>
    `| Code section | Code requirement | Comply: Yes/No | Evidence, commentary and any explanations |\n|---|---|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  csv: (rows: typeof rows2022) =>
    `Code section;Code requirement;Comply: Yes/No;Evidence, commentary and any explanations\n${rows.map((row) => row.join(';')).join('\n')}\n`,
  'one-line.txt': (rows: typeof rows2022) => `${rows.map((row) => row.join(' ')).join('\n')}\n`,
  'apart.txt': (rows: typeof rows2022) => `${rows.map((row) => row.join('\n\n')).join('\n\n')}\n`,
  'labelled.txt': (rows: typeof rows2022) =>
    rows
      .map(
        ([id, words, answer, why]) =>
          `Code section ${id}\n${words}\nCompliance: ${answer}\nEvidence, commentary and any explanations: ${why}\n`,
      )
      .join(''),
};

it.each(Object.entries(layouts))(
  'answers to 2022 go where its map leads, in every layout: %s',
  async (ending, lay) => {
    const code = loadCode('housing-ombudsman-2024');
    if (!code) throw new Error('no such Code');
    const { provisions, printed, report } = await run(`page.${ending}`, code, lay(rows2022));
    expect(provisions['6.6']).toMatchObject({
      comply: 'yes',
      commentary: 'See the log.\n',
      review: { state: 'to-confirm' },
    });
    expect(provisions['7.3']).toMatchObject({ comply: 'yes', review: { state: 'to-confirm' } });
    for (const id of ['5.5', '6.5', '5.1', '6.3']) expect([id, provisions[id].comply]).toEqual([id, null]);
    expect(printed).toContain('shows signs of the 2022 edition');
    expect(report).toMatch(/6\.6 \| Yes .*from 2022’s 5\.5 by the map, wording changed/);
    expect(report).toMatch(/7\.3 \| Yes .*from 2022’s 6\.5 by the map, in the same words/);
    expect(printed).toContain('it answers 6.6 of the 2022 edition, which has no counterpart in this edition');
    expect(printed).toContain('it answers 5.1 of the 2022 edition, which became 6.3 and 6.4');
  },
);

it('numbers alone are the earlier edition’s where most rows are', async () => {
  const code = loadCode('housing-ombudsman-2024');
  if (!code) throw new Error('no such Code');
  const bare = [
    ['5.6', '', 'Yes', 'See the letters.'],
    ['7.1', '', 'Yes', 'See the plan.'],
  ] as const;
  const { provisions, printed } = await run('page.csv', code, layouts.csv([...rows2022, ...bare]));
  expect(provisions['6.7'].comply).toBe('yes');
  expect(provisions['5.6'].comply).toBe(null);
  expect(provisions['7.1'].comply).toBe(null);
  expect(printed).toContain('its number 7.1 is the 2022 edition’s, and its wording there is not known');
});
