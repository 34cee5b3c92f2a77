import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { openReport } from '../../src/check/report/check-report.ts';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import { readBasics } from '../../src/records/basics.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { describeMoves } from '../../src/rollover/follow-map.ts';
import { listDue } from '../../src/rollover/list-due.ts';
import { nextPeriod, rollAssessment } from '../../src/rollover/roll-assessment.ts';
import { rollReport } from '../../src/rollover/roll-report.ts';
import { addHeading } from '../../src/rollover/write-heading.ts';
import { findValue, isMapValue, openText, type Value } from '../../src/source/edit/edit-value.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { inventedMap, newEdition, oldEdition, readMapFile } from './editions.ts';

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function parseText(text: string) {
  return parseSource(new TextEncoder().encode(text), 'self-assessment.yaml', grammarFrom(packageCodes));
}

const period = { from: '2025-04-01', to: '2026-03-31' };

test.each([
  ['2026-03-31', '2026-04-01', '2027-03-31'],
  ['2026-12-31', '2027-01-01', '2027-12-31'],
  ['2027-02-28', '2027-03-01', '2028-02-29'],
  ['2028-02-29', '2028-03-01', '2029-02-28'],
])('after a year to %s comes that from %s to %s', (last, from, to) => {
  expect(nextPeriod({ from: '', to: last })).toEqual({ from, to });
});

describe('a small self-assessment', () => {
  const code = loadCode('housing-ombudsman-2024') ?? newEdition;
  const roll = (text: string) =>
    addHeading(rollAssessment(text, nextPeriod(period)) ?? '', {
      from: 'the self-assessment for the year to 31 March 2026',
      due: listDue(parseText(text), code, '2026-11-21'),
      moved: [],
    });

  test('is carried into the next year', async () => {
    await expect(roll(read('small.yaml'))).toMatchFileSnapshot('small-next.yaml');
  });

  test('keeps its line breaks', () => {
    const crlf = read('small.yaml').replaceAll('\n', '\r\n');
    expect(roll(crlf)).toBe(roll(read('small.yaml')).replaceAll('\n', '\r\n'));
  });

  test('carried twice has each answer, and the homes, to confirm once', () => {
    const twice = rollAssessment(rollAssessment(read('small.yaml'), period) ?? '', period) ?? '';
    expect(twice.match(/state: to-confirm/g)).toHaveLength(5);
  });

  test.each([
    ['2026-03-30', []],
    ['2026-03-31', ['2026-03-31 1.2']],
    ['2026-09-30', ['2026-03-31 1.2', '2026-09-30 6.3', '2026-09-30 response']],
  ])('on %s the promises whose day has come are %j', (today, expected) => {
    const due = listDue(parseText(read('small.yaml')), code, today);
    expect(due.map(({ by, where }) => `${by} ${where}`)).toEqual(expected);
  });

  test('has its homes to confirm, until somebody has', () => {
    const tell = (text: string) =>
      checkSource(parseText(text), {
        draft: true,
        exists: () => true,
        codes: packageCodes,
        settings: defaultSettings,
        today: '2027-05-01',
      }).diagnostics.flatMap(({ rule, path }) =>
        rule === 'unconfirmed' && path[0] === 'landlord' ? [path.join('.')] : [],
      );
    const rolled = rollAssessment(read('small.yaml'), period) ?? '';
    expect(tell(rolled)).toEqual(['landlord.review.state']);
    expect(tell(rolled.replace('to-confirm', 'confirmed'))).toEqual([]);
    expect(tell(read('small.yaml'))).toEqual([]);
    const without = rollAssessment(read('small.yaml').replace(', homes: 1240', ''), period) ?? '';
    expect(tell(without)).toEqual([]);
  });

  test('what cannot be edited safely is refused', () => {
    expect(rollAssessment('provisions: "1.2\n', period)).toBeUndefined();
    expect(rollAssessment('words\n', period)).toBeUndefined();
  });
});

describe('a report', () => {
  const assessment = parseText(read('small.yaml'));
  const source = parseText(read('small-report.yaml'));
  const { report } = openReport(source, readBasics(assessment, packageCodes), '2026-11-21').check(
    { state: 'none' },
    { draft: true, settings: defaultSettings },
  );

  test('with typed figures is emptied, and they become those of an earlier year', async () => {
    const rolled = rollReport(source.text, report as AnnualReport, nextPeriod(period), {
      from: oldEdition,
      to: oldEdition,
    });
    await expect(rolled).toMatchFileSnapshot('small-report-next.yaml');
  });
});

describe('to another edition', () => {
  const move = { map: readMapFile(inventedMap), from: oldEdition, to: newEdition };

  test('answers follow the map', async () => {
    const text = read('old-edition.yaml');
    const answers = findValue(openText(text)?.value ?? '', ['provisions']);
    const before = isMapValue(answers) ? answers : new Map<string, Value>();
    const rolled = rollAssessment(text, nextPeriod(period), move) ?? '';
    const headed = addHeading(rolled, { from: 'last year', due: [], moved: describeMoves(before, move) });
    await expect(headed).toMatchFileSnapshot('new-edition.yaml');
  });

  test('an answer may take the number of one that goes', () => {
    const map = { ...move.map, provisions: new Map([['1.1', { from: ['1.2'], wordingChanged: false }]]) };
    const to = { ...newEdition, provisions: newEdition.provisions.slice(0, 1) };
    const text = 'provisions:\n  "1.1": { comply: no }\n  # kept\n  "1.2": { comply: yes }\n';
    expect(rollAssessment(text, period, { ...move, map, to })).toContain(
      'provisions:\n  # kept\n  "1.1": { comply: yes, review: { state: to-confirm, note: Was 1.2. } }\n',
    );
  });
});

describe('a map of Codes', () => {
  const shipped = new URL('../../codes/', import.meta.url);
  const files = readdirSync(shipped).filter((name) => name.endsWith('.map.yaml'));
  const schema = JSON.parse(read('../../schemas/code-map.schema.json'));
  const validate = new Ajv().compile(schema);
  const edition = (id: string) => [oldEdition, newEdition].find((code) => code.id === id) ?? loadCode(id);

  test.each([inventedMap, ...files.map((name) => new URL(name, shipped))])(
    '%s fits its schema and leaves no provision out',
    (url) => {
      expect(
        validate(parse(readFileSync(url, 'utf8'), { stringKeys: true })),
        JSON.stringify(validate.errors),
      ).toBe(true);
      const map = readMapFile(url);
      const [old, fresh] = [map.from, map.to].map((id) =>
        (edition(id)?.provisions ?? []).map((one) => one.id),
      );
      const used = (fresh ?? []).flatMap((id) => map.provisions.get(id)?.from ?? [id]);
      expect([...new Set([...used, ...map.gone])].sort()).toEqual([...(old ?? [])].sort());
      expect([...map.provisions.keys()].filter((id) => !fresh?.includes(id))).toEqual([]);
    },
  );

  test('may not say what it does not know', () => {
    expect(validate({ from: 'a', to: 'b', provisions: { '1.1': { form: [] } } })).toBe(false);
  });
});
