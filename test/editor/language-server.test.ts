import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgementRules } from '../../src/check/judgement-rules.ts';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import { packageRoot } from '../../src/package-root.ts';
import { type Completion, LanguageClient } from './language-client.ts';

/** Where a document is said to be, so that its first line finds the schema as the sample's does. */
const folder = `${packageRoot}assessments/harbour-vale/2025-26`;
const modeline = '# yaml-language-server: $schema=../../../schemas/self-assessment.schema.json';
const head = `${modeline}
code: housing-ombudsman-2024
landlord: { name: Harbour Vale Homes }
period: { from: 2025-04-01, to: 2026-03-31 }
assessed: 2026-06-12
`;
const code = loadCode('housing-ombudsman-2024');
const provisions = code?.provisions ?? [];
const client = new LanguageClient();

beforeAll(() => client.start());
afterAll(() => client.stop());

const complete = (text: string) => client.complete(text, folder);
const hover = (text: string) => client.hover(text, folder);
const diagnose = (text: string) => client.diagnose(text, folder);
const labels = (items: readonly Completion[]) => items.map(({ label }) => label);

describe('an annual report', () => {
  const start = '# yaml-language-server: $schema=../../../schemas/report.schema.json\n';

  it('of the sample has nothing underlined', async () => {
    expect(await diagnose(readFileSync(`${folder}/report.yaml`, 'utf8'))).toEqual([]);
  });

  it('offers its parts, and what each may be', async () => {
    expect(labels(await complete(`${start}¦`))).toEqual(
      expect.arrayContaining([
        'performance',
        'analysis',
        'refused',
        'findings',
        'improvements',
        'publications',
      ]),
    );
    expect(labels(await complete(`${start}findings: ¦`))).toContain('none');
    expect(labels(await complete(`${start}performance:\n  ¦`))).toContain('register');
  });

  it('explains them, and underlines what does not fit', async () => {
    expect(await hover(`${start}impro¦vements: none\n`)).toContain('8.1 (d)');
    expect(
      await diagnose(`${start}findings: maybe\nimprovements:\n  - { learned: A, changed: B, when: 2025 }\n`),
    ).toEqual(['Write none, or a list: each item after a dash and a space.']);
  });
});

describe('completion', () => {
  it('offers every provision with its wording, its number in quotes', async () => {
    const items = await complete(`${head}provisions:\n  ¦`);
    expect(labels(items)).toEqual(provisions.map(({ id }) => id));
    const item = items.find(({ label }) => label === '5.10');
    expect(item?.insertText).toBe('"5.10":\n  ');
    expect(JSON.stringify(item?.documentation)).toContain('reasonable adjustments for residents');
  });

  it('leaves out what is answered already, with or without quotes', async () => {
    const items = await complete(
      `${head}provisions:\n  "1.2":\n    comply: yes\n  1.3:\n    comply: yes\n  ¦`,
    );
    expect(labels(items).slice(0, 2)).toEqual(['1.4', '1.5']);
  });

  it('replaces a number half written', async () => {
    const items = await complete(`${head}provisions:\n  "1.2":\n    comply: yes\n  6.1¦`);
    expect(labels(items)).toContain('6.10');
  });

  it('offers the fields of a provision, and the three answers there are', async () => {
    const items = await complete(`${head}provisions:\n  "6.10":\n    ¦`);
    expect(labels(items)).toEqual([
      'Yes, with evidence',
      'No, with an action',
      'No, met in another way',
      'comply',
      'evidence',
      'commentary',
      'action',
      'alternative',
      'waive',
      'review',
    ]);
  });

  it.each(['Yes, with evidence', 'No, with an action', 'No, met in another way'])(
    '“%s” is a sound answer once its places are filled in',
    async (label) => {
      const items = await complete(`${head}provisions:\n  "6.10": ¦`);
      const snippet = items.find((item) => item.label === label)?.insertText ?? '';
      const text = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('\n', '\n  ');
      expect(text).toContain('comply: ');
      expect(await diagnose(`${head}provisions:\n  "6.10":${text}\n`)).toEqual([]);
    },
  );

  it('offers yes and no, the Codes, and the states of a draft', async () => {
    expect(labels(await complete(`${head}provisions:\n  "6.10":\n    comply: ¦`))).toEqual(['yes', 'no']);
    expect(labels(await complete(`${modeline}\ncode: ¦`))).toEqual(packageCodes.ids);
    const state = await complete(`${head}provisions:\n  "6.10":\n    review:\n      state: ¦`);
    expect(labels(state)).toEqual(['to-confirm', 'confirmed']);
  });

  it('begins a file with what must be there', async () => {
    const items = await complete(`${modeline}\n¦`);
    const whole = items.find(({ insertText }) => insertText.includes('\n') && insertText.startsWith('code:'));
    expect(whole?.insertText.match(/^\S+(?=:)/gm)).toEqual([
      'code',
      'landlord',
      'period',
      'assessed',
      'provisions',
    ]);
  });
});

describe('hover', () => {
  it.each(['5.8', '6.10', '2.2'])('on %s shows the requirement, then our advice as ours', async (id) => {
    const provision = provisions.find((one) => one.id === id);
    const advice = packageCodes.advise('housing-ombudsman-2024').get(id);
    const shown = await hover(`${head}provisions:\n  "¦${id}":\n    comply: yes\n`);
    const words = [provision?.requirement, ...(provision?.items ?? []), code?.issuer, advice?.evidence];
    const places = words.map((text) => shown.indexOf(text ?? '?'));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(shown).toContain('Our advice, not the regulator’s words.');
  });

  it('on a field explains it', async () => {
    expect(await hover(`${head}provisions:\n  "6.10":\n    com¦ply: yes\n`)).toContain('`yes`, `y`, `true`');
    expect(await hover(`${head}gov¦erning-body:\n  name: Board\nprovisions: {}\n`)).toContain(
      'published alongside the report',
    );
  });
});

describe('hover in a file of several provisions', () => {
  const sample = readFileSync(`${folder}/self-assessment.yaml`, 'utf8');
  const lines = sample.split('\n');
  const headings = new Map(
    (code?.sections ?? []).flatMap((section) =>
      section.parts.flatMap((part) =>
        part.provisions.map(
          ({ id }) => [id, [section.title, part.title].filter(Boolean).join(', ')] as const,
        ),
      ),
    ),
  );
  /** The first line with that field in that provision, its pointer on the last letter of the field or of its value. */
  const point = (id: string, field: RegExp): string => {
    const start = lines.indexOf(`  "${id}":`);
    const at = lines.findIndex((line, index) => index > start && field.test(line));
    const marked = (lines[at] ?? '').replace(field, (found) => `${found.slice(0, -1)}¦${found.slice(-1)}`);
    return lines.with(at, marked).join('\n');
  };

  it.each([
    ['1.2', /comply/],
    ['5.10', /commentary/],
    ['6.3', /action/],
    ['6.3', /what/],
    ['6.3', /by(?=:)/],
    ['2.1', /evidence/],
    ['2.1', /- \w+/],
    ['9.8', /comply/],
  ])('the heading on a field of %s is its own (%s)', async (id, field) => {
    const shown = await hover(point(id, field));
    expect(shown.split('\n')[0]).toBe(`#### ${id} ${headings.get(id)}`);
  });

  it('on a field outside provisions there is none', async () => {
    const shown = await hover(sample.replace('governing-body:\n  name', 'governing-body:\n  na¦me'));
    expect(shown).not.toContain('####');
    expect(shown).not.toBe('');
  });

  it('on a number is its own wording', async () => {
    for (const id of ['1.2', '5.10', '9.8']) {
      const shown = await hover(sample.replace(`  "${id}":`, `  "¦${id}":`));
      expect(shown.split('\n')[0]).toBe(`#### ${id} ${headings.get(id)}`);
      expect(shown).toContain(provisions.find((one) => one.id === id)?.requirement);
    }
  });
});

describe('rules under waive', () => {
  const waive = (lines: string) => `${head}provisions:\n  "6.10":\n    comply: yes\n    waive:\n${lines}`;

  it('are offered, each with what it finds', async () => {
    const items = await complete(waive('      ¦'));
    expect(labels(items).toSorted()).toEqual(judgementRules.map(({ id }) => id).toSorted());
    const item = items.find(({ label }) => label === 'extra-stage');
    expect(JSON.stringify(item?.documentation)).toContain('stage');
  });

  it('are underlined where there is no such rule, or none that can be waived', async () => {
    const said = ['Here come rules that judge the words, each with a reason; “selfassess rules” lists them.'];
    expect(await diagnose(waive('      extra-stage: The letter says so.\n'))).toEqual([]);
    expect(await diagnose(waive('      extra-sage: The letter says so.\n'))).toEqual(said);
    expect(await diagnose(waive('      missing-evidence: The letter says so.\n'))).toEqual(said);
    expect(await diagnose(waive('      extra-stage:\n'))).toEqual([
      'Write the reason why the finding does not hold here.',
    ]);
  });
});

describe('a No', () => {
  const said = ['The answer No needs an action with its date, or an alternative.'];
  const answer = (fields: string) =>
    `${head}provisions:\n  "6.10": { ${fields} }\n  "6.11": { comply: yes }\n`;

  it.each(['no', 'No.', '"N"', 'false', 'FALSE'])('%s without a remedy is underlined', async (word) =>
    expect(await diagnose(answer(`comply: ${word}`))).toEqual(said),
  );

  it.each([
    'comply: no, action: { what: A panel., by: 2026-10-31 }',
    'comply: no, alternative: We meet it by letter.',
    'comply: yes',
    'comply: Maybe',
    'commentary: Nothing yet.',
  ])('%s has nothing missing', async (fields) =>
    expect((await diagnose(answer(fields))).filter((one) => said.includes(one))).toEqual([]),
  );
});

describe('days', () => {
  const days = (day: string) => `${head.replace('2026-06-12', day)}provisions: {}\n`;

  it.each(['2026-02-30', '2026-06-31', '2026-13-01', '2025-02-29', '12 June 2026', '2026-6-12'])(
    '%s is underlined, once',
    async (day) =>
      expect(await diagnose(days(day))).toEqual(['Write the date year-month-day, such as 2026-07-22.']),
  );

  it.each(['2024-02-29', '2026-02-28', '2026-12-31', '2026-09-30'])('%s is not', async (day) =>
    expect(await diagnose(days(day))).toEqual([]),
  );
});

describe('diagnostics', () => {
  it('underline an answer that is neither yes nor no', async () => {
    for (const answer of ['Maybe', '[yes]', '7']) {
      expect(await diagnose(`${head}provisions:\n  "6.10":\n    comply: ${answer}\n`)).toEqual([
        'Answer yes or no; nothing in between.',
      ]);
    }
  });

  it('leave alone what a draft leaves blank, in a report too', async () => {
    const blank = `landlord:\n  name:\n  homes:\n  website:\nperiod:\n  from:\n  to:\nassessed:\ncontact:\n  email:\nintroduction:\ngoverning-body:\n  considered:\n  response:\nevidence:\nprovisions:\n  "6.10":\n    comply:\n    evidence:\n    commentary:\n`;
    expect(await diagnose(`${modeline}\ncode: housing-ombudsman-2024\n${blank}`)).toEqual([]);
    const schema = modeline.replace('self-assessment', 'report');
    const parts = 'performance:\n  register:\nanalysis:\nrefused:\nfindings:\nombudsman-report:\n';
    expect(await diagnose(`${schema}\n${parts}`)).toEqual([]);
  });

  it('and nothing is offered for a blank but what may stand there', async () => {
    const items = await complete(`${head}provisions:\n  "6.10":\n    comply: ¦\n    evidence:\n`);
    expect(labels(items)).toEqual(['yes', 'no']);
    const list = await complete(`${head}provisions:\n  "6.10":\n    comply: yes\n    evidence: ¦\n`);
    expect(labels(list)).not.toContain('null');
  });

  it.each(['yes', 'No.', 'Y', 'true', '"no"', 'FALSE'])('leave %s alone', async (answer) => {
    const text = `${head}provisions:\n  "6.10":\n    comply: ${answer}\n    alternative: By letter.\n`;
    expect(await diagnose(text)).toEqual([]);
  });

  it('say what is wrong in our words, once', async () => {
    const text = `${head}contact:\n  phone: 01632960100\n  email: complaints\nprovisions:
  "6.21": { comply: yes }
  "6.10":
  "6.3":
    comply: no
    action: { what: x, by: soon, ownr: y }
`;
    expect(new Set(await diagnose(text))).toEqual(
      new Set([
        'Write one e-mail address, such as complaints@harbourvale.example.',
        'There is no such provision in the Complaint Handling Code (2024), 1.2 to 9.8. A number that ends in 0 needs quotes, as in "5.10".',
        'Here may stand comply, evidence, commentary, action, alternative, waive, review: each on its own line, indented by two spaces.',
        'Write the date year-month-day, such as 2026-07-22.',
        'Here may stand what, by, owner, done: each on its own line, indented by two spaces.',
      ]),
    );
  });

  it('take none for a list of subsidiaries, and say so of anything else', async () => {
    const text = (written: string) =>
      `${head.replace('Homes }', `Homes, subsidiaries: ${written} }`)}provisions: {}\n`;
    for (const written of ['none', 'None.', '[]', '[Oak]']) expect(await diagnose(text(written))).toEqual([]);
    expect(await diagnose(text('Oak'))).toEqual([
      'Write none, or a list: each landlord after a dash and a space.',
    ]);
  });

  it('do not judge the provisions of a Code that is not ours', async () => {
    const text = `${head.replace('housing-ombudsman-2024', 'councils-2030')}provisions:\n  "77.1": { comply: hm }\n`;
    expect(await diagnose(text)).toEqual([
      'Name one of the Codes that `selfassess codes` lists.',
      'Answer yes or no; nothing in between.',
    ]);
  });

  it('are none on the sample landlord’s file, its numbers in quotes', async () => {
    const text = readFileSync(`${folder}/self-assessment.yaml`, 'utf8');
    expect(await diagnose(text.replace(/^ {2}(\d+\.\d+):/gm, '  "$1":'))).toEqual([]);
  });
});

it('docs/editors.md points to the schema the package brings', () => {
  const page = readFileSync(`${packageRoot}docs/editors.md`, 'utf8');
  const paths = [...page.matchAll(/node_modules\/selfassess\/(\S+?\.json)/g)].map(([, path]) => path);
  expect(new Set(paths)).toEqual(
    new Set(['self-assessment', 'report', 'process', 'config'].map((name) => `schemas/${name}.schema.json`)),
  );
  const { files } = JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8'));
  expect(files).toContain('schemas');
});

/** Why docs/editors.md asks for quotes. If this fails, an editor has learnt better, and they can go. */
describe('a number without quotes', () => {
  it('is accepted, but shows no wording', async () => {
    const text = `${head}provisions:\n  5.¦2:\n    comply: yes\n  6.20:\n    comply: yes\n`;
    expect(await diagnose(text.replace('¦', ''))).toEqual([]);
    expect(await hover(text)).toBe('');
  });

  it('is the same as another where only a final 0 tells them apart', async () => {
    const text = `${head}provisions:\n  5.1:\n    comply: yes\n  5.10:\n    comply: yes\n`;
    expect(await diagnose(text)).toEqual(['Map keys must be unique']);
    expect(await diagnose(text.replace('5.10', '"5.10"'))).toEqual([]);
  });
});
