import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addOwnCodes, type CodeShelf } from '../../src/check/code/own-codes.ts';
import { packageCodes } from '../../src/codes/codes.ts';

const read = (name: string) => readFileSync(new URL(`../codes/own/${name}`, import.meta.url), 'utf8');
const [old, next] = ['water-courtesy-2030', 'water-courtesy-2031'] as const;
const map = `${old}.${next}.map.yaml`;

/** The folders of Codes with these files, nearest first. */
const open = (...shelves: readonly Readonly<Record<string, string>>[]) =>
  addOwnCodes(
    shelves.map(
      (files, at): CodeShelf => ({
        read: (name) => {
          const text = Object.hasOwn(files, name) ? files[name] : undefined;
          return text === undefined ? undefined : { shown: `shelf ${at}/${name}`, bytes: Buffer.from(text) };
        },
        list: () => Object.keys(files),
      }),
    ),
  );
const codes = { [`${old}.yaml`]: read(`${old}.yaml`), [`${next}.yaml`]: read(`${next}.yaml`) };

describe('the Codes on shelves', () => {
  test('are those of the files whose name is an id, each once, beside those of the package', () => {
    const odd = { 'notes.txt': '', 'Two words.yaml': '', [map]: '' };
    expect(open({ ...codes, ...odd }, codes).ids).toEqual([...packageCodes.ids, old, next].sort());
    expect(open().ids).toEqual([...packageCodes.ids].sort());
  });

  test('never stand in the place of one of the package', () => {
    const [taken = ''] = packageCodes.ids;
    const opened = open({ [`${taken}.yaml`]: read(`${old}.yaml`) });
    expect(opened.ids).toEqual([...packageCodes.ids].sort());
    expect(opened.find(taken)).toBe(packageCodes.find(taken));
    expect(opened.refuse(taken)).toBeNull();
    expect(opened.advise(taken)).toEqual(packageCodes.advise(taken));
  });

  test('are read from the nearest', () => {
    const changed = read(`${old}.yaml`).replace(
      'issuer: Office for Courtesy on Water',
      'issuer: Boats Bureau',
    );
    const name = `${old}.yaml`;
    expect(open({}, { [name]: changed }, codes).find(old)?.issuer).toBe('Boats Bureau');
    expect(open(codes, { [name]: changed }).find(old)?.issuer).toBe('Office for Courtesy on Water');
  });

  test('are found by an id only, and not where there is none', () => {
    const opened = open({ '../secret.yaml': read(`${old}.yaml`), 'A.yaml': read(`${old}.yaml`) });
    for (const id of ['../secret', 'A', '', 'lantern-order']) {
      expect([opened.find(id), opened.refuse(id)]).toEqual([undefined, null]);
    }
    expect(opened.listFaulty()).toEqual([]);
  });

  test('that have faults are refused, with the place of the first', () => {
    const text = read(`${old}.yaml`).replace('issuer:', 'isuer:');
    const line = text.split('\n').findIndex((one) => one.startsWith('isuer:')) + 1;
    const opened = open({ ...codes, [`${old}.yaml`]: text });
    expect(opened.listFaulty()).toEqual([]);
    expect(opened.find(old)).toBeUndefined();
    expect(opened.refuse(old)).toEqual({
      message: `“${old}” cannot be used because of faults in shelf 0/${old}.yaml.`,
      help: expect.stringContaining(
        `“selfassess check shelf 0/${old}.yaml” lists them. The first is on line ${line}.`,
      ),
    });
    expect(opened.refuse(next)).toBeNull();
    expect(opened.listFaulty().map(({ file }) => file)).toEqual([`shelf 0/${old}.yaml`]);
  });
});

describe('a map between two of them', () => {
  test('is read, and there is none where no file has that name', () => {
    const opened = open({ ...codes, [map]: read(map) });
    expect(opened.findMap(old, next)).toMatchObject({ from: old, to: next });
    expect(opened.findMap(next, old)).toBeUndefined();
    expect(opened.findMap(old, '../x')).toBeUndefined();
  });

  test('that is wrong stops the run, at its place', () => {
    const wrong = read(map).replace(`to: ${next}`, 'to: elsewhere');
    const line = wrong.split('\n').findIndex((one) => one.startsWith('to:')) + 1;
    expect(() => open({ ...codes, [map]: wrong }).findMap(old, next)).toThrow(
      `shelf 0/${map}:${line}:5: The map leads to “elsewhere”, but its file is called ${map}.`,
    );
  });
});
