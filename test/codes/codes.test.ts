import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/codes/code.ts';
import { loadCode, packageCodes, refuseIncomplete } from '../../src/codes/codes.ts';
import { loadCodeMap } from '../../src/codes/load-code-map.ts';
import { listCodeFolders, listData, readData } from '../../src/codes/read-data.ts';
import { packageRoot } from '../../src/package-root.ts';

/** The wording as it was taken over. It changes only when the regulator's does, and then by intent. */
const checksums: Readonly<Record<string, string>> = {
  'housing-ombudsman-2022': '562b0b8f40d5431ec0e3a740b6f38f9cb2ca8a00aa63e181a645a7d428038e5c',
  'housing-ombudsman-2024': '28f3e20b07da3441f8ff8b39eda6687f70c7309189f2a479cc9209f359db0254',
};

/** The files of a Code's folder as the one file that they are together; each key stands in one of them. */
function readFiles(id: string): object {
  const files = listData(id).map((name) => readData<object>(`${id}/${name}`));
  const keys = files.flatMap(Object.keys);
  expect(keys).toEqual([...new Set(keys)]);
  return Object.assign({}, ...files);
}

function readCodeText(id: string, name: string): string {
  return readFileSync(`${packageRoot}codes/${id}/${name}.yaml`, 'utf8');
}

describe.each(listCodeFolders())('%s', (id) => {
  const code = loadCode(id);
  const provisions = code?.provisions ?? [];

  it('keeps its wording', () => {
    const wording = provisions.map(({ id, requirement, list, items }) => [id, requirement, list, ...items]);
    expect(createHash('sha256').update(JSON.stringify(wording)).digest('hex')).toBe(checksums[id]);
  });

  it('fits its schema', () => {
    const ajv = new Ajv({ allErrors: true });
    formats.default(ajv, ['date']);
    const validate = ajv.compile(JSON.parse(readFileSync(`${packageRoot}schemas/code.schema.json`, 'utf8')));
    validate(readFiles(id));
    expect(validate.errors).toBeNull();
    expect(code?.id).toBe(id);
  });

  it('numbers its provisions without a repeat, in order within each section', () => {
    expect(new Set(provisions.map((provision) => provision.id)).size).toBe(provisions.length);
    for (const section of code?.sections ?? []) {
      const ids = section.parts.flatMap((part) => part.provisions.map((provision) => provision.id));
      const numbers = ids.map((one) => [one.split('.')[0], Number(one.split('.')[1])] as const);
      expect(numbers.every(([first]) => first === section.number)).toBe(true);
      expect(numbers.map(([, second]) => second ?? 0)).toEqual(
        numbers.map(([, second]) => second ?? 0).sort((a, b) => a - b),
      );
    }
  });

  it('has a content of a letter for each item of the provision that lists them, in words that are ours', () => {
    const ours = listData(id).filter((name) => /^letters:/m.test(readCodeText(id, name)));
    const told = provisions.filter(({ letter }) => letter.length > 0);
    expect(ours).toEqual(told.length > 0 ? ['form'] : []);
    for (const name of ours)
      expect(readCodeText(id, name)).toMatch(/^#[^\n]*in our words, not the regulator’s/m);
    for (const { letter, items } of told) {
      expect(letter.length).toBe(items.length);
      expect(new Set(letter.map(({ holds }) => holds)).size).toBe(letter.length);
      for (const [index, { holds, words }] of letter.entries()) {
        // A key is of the item's own words; what residents read is not.
        const item = items[index]?.toLowerCase() ?? '';
        expect([item, holds.split('-').some((word) => item.includes(word))]).toEqual([item, true]);
        expect(item).not.toContain(words.toLowerCase());
      }
    }
  });

  it.runIf(packageCodes.ids.includes(id))('has advice, with a name of its own, for every provision', () => {
    const guidance = packageCodes.advise(id);
    expect([...guidance.keys()]).toEqual(provisions.map((provision) => provision.id));
    expect(new Set([...guidance.values()].map(({ title }) => title)).size).toBe(provisions.length);
  });
});

describe('housing-ombudsman-2024', () => {
  const code = loadCode('housing-ombudsman-2024');

  it('has 72 provisions, 1.2 to 9.8, in nine sections, the sixth in two stages', () => {
    expect(code?.provisions.length).toBe(72);
    expect(code?.provisions.at(0)?.id).toBe('1.2');
    expect(code?.provisions.at(-1)?.id).toBe('9.8');
    expect(code?.sections.map(({ parts }) => parts.map((part) => part.provisions.length))).toEqual([
      [5],
      [5],
      [7],
      [3],
      [15],
      [9, 11],
      [4],
      [5],
      [8],
    ]);
  });

  it('sets the working-day limits of sections 6.2 to 6.15', () => {
    const limits = code?.provisions.flatMap(({ id, limit }) =>
      limit ? [[id, limit.step, limit.workingDays, limit.from]] : [],
    );
    expect(limits).toEqual([
      ['6.2', 'acknowledgement', 5, 'receipt'],
      ['6.3', 'response', 10, 'acknowledgement'],
      ['6.4', 'extension', 10, 'response-due'],
      ['6.11', 'acknowledgement', 5, 'receipt'],
      ['6.14', 'response', 20, 'acknowledgement'],
      ['6.15', 'extension', 20, 'response-due'],
    ]);
  });

  it('states each limit in the wording too', () => {
    const words: Readonly<Record<number, RegExp>> = {
      5: /five working days/,
      10: /10 working days/,
      20: /20 working days/,
    };
    for (const { limit, requirement } of code?.provisions ?? []) {
      if (limit) expect(requirement).toMatch(words[limit.workingDays] ?? /^$/);
    }
  });
});

describe('housing-ombudsman-2022', () => {
  const map = loadCodeMap('housing-ombudsman-2022', 'housing-ombudsman-2024');
  const old = loadCode('housing-ombudsman-2022')?.provisions ?? [];
  const now = loadCode('housing-ombudsman-2024')?.provisions ?? [];

  it('is known in part: it cannot be answered', () => {
    expect(old).toHaveLength(32);
    expect(packageCodes.ids).toEqual(['housing-ombudsman-2024']);
    expect(packageCodes.find('housing-ombudsman-2022')).toBeUndefined();
  });

  it('has a map that fits its schema and speaks of every provision of both editions', () => {
    const ajv = new Ajv({ allErrors: true });
    const schema = JSON.parse(readFileSync(`${packageRoot}schemas/code-map.schema.json`, 'utf8'));
    const validate = ajv.compile(schema);
    validate(readData('maps/housing-ombudsman-2022.housing-ombudsman-2024'));
    expect(validate.errors).toBeNull();
    expect([...(map?.provisions.keys() ?? [])]).toEqual(now.map(({ id }) => id));
    const taken = [...(map?.provisions.values() ?? [])].flatMap(({ from }) => from);
    expect([...new Set([...taken, ...(map?.gone ?? [])])].sort()).toEqual(old.map(({ id }) => id).sort());
  });

  it('says the same in the same words only where its map says so', () => {
    const letters = ({ requirement, items }: Provision) =>
      [requirement, ...items]
        .join(' ')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
    for (const [id, { from, wordingChanged }] of map?.provisions ?? []) {
      const [first] = from.map((origin) => old.find((provision) => provision.id === origin));
      const own = now.find((provision) => provision.id === id);
      if (first && own) expect([id, letters(first) === letters(own)]).toEqual([id, !wordingChanged]);
    }
  });
});

it('knows no other Code', () => {
  expect(loadCode('../codes/housing-ombudsman-2024')).toBeUndefined();
  expect(packageCodes.advise('no-such-code').size).toBe(0);
});

it('of an earlier edition known only in part, says so and names the current one', () => {
  const earlier = {
    id: 'housing-ombudsman-2022',
    issuer: 'Housing Ombudsman Service',
    incomplete: 'Most of it.',
  };
  expect(refuseIncomplete(earlier)).toEqual({
    message: '“housing-ombudsman-2022” is an earlier edition, known only in part.',
    help: 'Write code: housing-ombudsman-2024, the current edition.',
  });
  expect(packageCodes.refuse('housing-ombudsman-2024')).toBeNull();
});
