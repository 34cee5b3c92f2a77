import { expect, test } from 'vitest';
import { openField } from '../../src/form/open-field.ts';
import { type Posted, readPosted } from '../../src/form/read-posted.ts';
import type { Value } from '../../src/source/edit/edit-value.ts';

const schema = {
  type: 'object',
  properties: {
    owner: { type: 'string' },
    evidence: {
      type: 'array',
      items: { type: ['object', 'string'], additionalProperties: { type: 'string' } },
    },
    waive: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

function read(start: Value, typed: Readonly<Record<string, string>>) {
  const refused: string[] = [];
  const posted: Posted = (name) => (Object.hasOwn(typed, name) ? typed[name] : undefined);
  const value = readPosted(openField({ name: '', key: '' }, schema, start, schema), posted, {
    fromForm: (text) => text,
    readDay: (text) => text,
    refuse: (_, why) => refused.push(why),
  });
  return { value, refused };
}

test('a key that no form knows stays as it is, whatever signs are in it', () => {
  const start = new Map<string, Value>([
    ['note.old', 'As it was.'],
    ['owner.owner', 'Not an owner.'],
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['toString', 'c'],
    ['owner', 'Ann'],
  ]);
  expect(read(start, { owner: 'Ann' }).value).toBe(start);
  expect(read(start, { owner: 'Ben' }).value).toEqual(new Map([...start, ['owner', 'Ben']]));
  const field = openField({ name: '', key: '' }, schema, start, schema);
  const held = field.kind === 'group' ? field.fields.filter(({ kind }) => kind === 'held') : [];
  expect(held.map(({ label }) => label)).toEqual([
    'note.old',
    'owner.owner',
    '__proto__',
    'constructor',
    'toString',
  ]);
});

test('spaces in an id or a name that was not touched stay as they are', () => {
  const start = new Map<string, Value>([
    ['evidence', [new Map([['the  policy', 'page 2']])]],
    ['waive', new Map([['two  words ', 'Because.']])],
  ]);
  const untouched = {
    ...{ 'evidence.0.document': 'the  policy', 'evidence.0.words': 'page 2' },
    ...{ 'waive.0.key': 'two  words ', 'waive.0.value': 'Because.' },
  };
  expect(read(start, untouched).value).toBe(start);
  expect(read(start, { ...untouched, 'evidence.0.words': 'page 3' }).value).toEqual(
    new Map<string, Value>([...start, ['evidence', [new Map([['the  policy', 'page 3']])]]]),
  );
});

test('names that objects have by themselves are names as any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const typed = { 'waive.rows': '1', 'waive.0.key': name, 'waive.0.value': 'Because.' };
    const after = read(new Map(), typed).value;
    expect(after).toEqual(new Map([['waive', new Map([[name, 'Because.']])]]));
    expect(read(after ?? '', { ...typed, 'waive.0.remove': '1' }).value).toBeUndefined();
  }
});

test('a number of rows that nobody has makes no more than a few hundred', () => {
  for (const rows of ['1e9', '1e999', '-1', 'NaN', '0x7fffffff', '3.5', ''])
    expect(read(new Map(), { 'waive.rows': rows, 'waive.600.key': 'far', owner: 'Ann' }).value).toEqual(
      new Map([['owner', 'Ann']]),
    );
});
