import { describe, expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { importWords } from './import-words.ts';

const code = loadCode('housing-ombudsman-2024');
const wording = (id: string): string =>
  code?.provisions.find((provision) => provision.id === id)?.requirement ?? '';

interface Field {
  readonly name: string;
  readonly id: string;
  readonly value: string;
}

const select = ({ id, value }: Field, more = ''): string =>
  `<select id="${id}"${more}><option value="">Choose</option>${['Yes', 'No']
    .map((each) => `<option${each === value ? ' selected' : ''}>${each}</option>`)
    .join('')}</select>`;
const control = (field: Field, more = ''): string =>
  field.name === 'Comply'
    ? select(field, more)
    : field.name === 'Evidence'
      ? `<input id="${field.id}" value="${field.value}"${more}>`
      : `<textarea id="${field.id}"${more}>${field.value}</textarea>`;

const layouts: Record<string, (field: Field) => string> = {
  'words before a field, run on': (field) => `${field.name} ${control(field)} `,
  'bold words before a field, run on': (field) => `<b>${field.name}</b> ${control(field)} `,
  'labels around fields, run on': (field) => `<label>${field.name} ${control(field)}</label> `,
  'labels by id, run on': (field) => `<label for="${field.id}">${field.name}</label>${control(field)} `,
  'labels that the field points to': (field) =>
    `<span id="l-${field.id}">${field.name}</span>${control(field, ` aria-labelledby="l-${field.id}"`)}`,
  'names for screen readers alone': (field) => control(field, ` aria-label="${field.name}"`),
  prompts: (field) =>
    field.name === 'Comply' ? `Comply ${control(field)}` : control(field, ` placeholder="${field.name}"`),
  'labels that say a field is needed': (field) =>
    `<div><label for="${field.id}">${field.name} ${field.name === 'Comply' ? '*' : '(required)'}</label><div>${control(field)}</div></div>`,
};

describe('the fields of a form to fill in are read by their labels', () => {
  test.each(Object.keys(layouts))('%s', async (layout) => {
    const lay = layouts[layout];
    if (lay === undefined) throw new Error('no layout');
    const provision = (id: string, values: readonly string[]): string =>
      `<section><h3>${id}</h3><p>${wording(id)}</p>${['Comply', 'Evidence', 'Commentary']
        .map((name, index) => lay({ name, id: `${name}-${id}`, value: values[index] ?? '' }))
        .join('')}</section>`;
    const page = [
      provision('1.4', ['Yes', 'Request log', 'Both are logged.']),
      provision('1.5', ['No', 'Team plan', 'It starts in May.']),
    ].join('');
    const { provisions, said } = await importWords('form.html', `<h1>Our answers</h1>${page}`);
    expect(provisions['1.4']).toMatchObject({
      comply: 'yes',
      evidence: ['Request log'],
      commentary: 'Both are logged.',
    });
    expect(provisions['1.5']).toMatchObject({
      comply: 'no',
      evidence: ['Team plan'],
      commentary: 'It starts in May.',
    });
    expect(said).not.toContain('found no place');
  });

  test('a field within a sentence stays in it', async () => {
    const { provisions } = await importWords(
      'form.html',
      `<h3>1.4</h3><p>${wording('1.4')}</p><p>Yes</p><p>We reply in <input value="five"> days, as our notes <input value="show"> too.</p>`,
    );
    expect(provisions['1.4']?.commentary).toBe('We reply in five days, as our notes show too.');
  });
});
