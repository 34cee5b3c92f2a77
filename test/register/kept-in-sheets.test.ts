import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../files/workbook/build-xlsx.ts';
import { countText, countTexts } from './count-text.ts';

const heads = ['Ref', 'Received', 'Responded', 'Outcome'];

function writeRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, at) => {
      const written = cells.map(
        (cell, column) =>
          `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      );
      return `<row r="${at + 1}">${written.join('')}</row>`;
    })
    .join('');
}

function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<Uint8Array> {
  return buildXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: writeRows(rows) })),
  });
}

const one = ['1000', '2025-05-01', '2025-05-08', 'Upheld'];
const other = ['1001', '2025-05-01', '2025-05-30', 'Not upheld'];

function readReceived({ years }: Awaited<ReturnType<typeof countText>>): unknown[] {
  return (years[0]?.figures.stages ?? []).map(({ received, inTime }) => [received, inTime]);
}

describe('a register in a workbook', () => {
  it('is the sheet that holds the cases, whatever stands before it', async () => {
    const bytes = await workbook({
      Cover: [['Complaints'], ['Printed in May']],
      Cases: [heads, one, other],
      Lists: [['Repairs'], ['Damp']],
    });
    expect(readReceived(await countText(bytes))[0]).toEqual([2, 1]);
  });

  it('stops where several sheets hold cases, and lists them', async () => {
    const bytes = await workbook({ Q1: [heads, one], Q2: [heads, other], Notes: [['See the file']] });
    await expect(countText(bytes)).rejects.toMatchObject({
      message: '2 sheets of the workbook hold cases under the same headings: “Q1” and “Q2”.',
      help: expect.stringContaining('    - { file: NAME, sheet: Q2 }'),
    });
    const both = ['Q1', 'Q2'].map((sheet) => ({ bytes, handler: '', layout: { sheet } }));
    expect(readReceived(await countTexts(both))[0]).toEqual([2, 1]);
  });

  it('may have a sheet for each stage, if that is said', async () => {
    const second = ['1000', '2025-06-02', '2025-06-20', 'Upheld'];
    const bytes = await workbook({ 'Stage 1': [heads, one, other], 'Stage 2': [heads, second] });
    const read = (layout: object) => ({ bytes, handler: '', layout });
    const unsaid = [read({ sheet: 'Stage 1' }), read({ sheet: 'Stage 2' })];
    await expect(countTexts(unsaid)).rejects.toThrow('“Stage 2” names a later stage');
    const said = [read({ sheet: 'Stage 1', stage: 1 }), read({ sheet: 'Stage 2', stage: 2 })];
    expect(readReceived(await countTexts(said))).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });
});

describe('registers that share references', () => {
  it('are counted together, and it is told', async () => {
    const bytes = Buffer.from([heads, one].map((cells) => cells.join(',')).join('\n'));
    const { notices } = await countTexts([
      { bytes, handler: '', layout: {} },
      { bytes, handler: '', layout: {} },
    ]);
    expect(notices.join('\n')).toContain('1 reference stands in more than one register');
  });
});
