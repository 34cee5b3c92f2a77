import { describe, expect, it } from 'vitest';
import { listCaseFields } from '../../src/register/read/case-fields.ts';
import { recogniseHeader } from '../../src/register/read/recognise-header.ts';
import { type Choices, code, countText, readTrouble } from './count-text.ts';

describe('a heading', () => {
  it.each([
    ['Reference', 'reference'],
    ['Complaint ref', 'reference'],
    ['Case ID', 'reference'],
    ['case_reference', 'reference'],
    ['Ref. No.', 'reference'],
    ['Date received', 'received'],
    ['DateReceived', 'received'],
    ['Received date', 'received'],
    ['Stage 1 received', 'received'],
    ['Date of receipt', 'received'],
    ['Ack date', 'acknowledged'],
    ['Date Acknowledged', 'acknowledged'],
    ['Stage One acknowledgement sent', 'acknowledged'],
    ['Extended on', 'extended-on'],
    ['Extended to', 'extended-to'],
    ['Extension?', 'extended-to'],
    ['Stage 1 response sent', 'responded'],
    ['Date of response', 'responded'],
    ['S1 Response Date', 'responded'],
    ['OUTCOME', 'outcome'],
    ['Stage 2 escalation date', 'stage-2-received'],
    ['Date escalated', 'stage-2-received'],
    ['Stage 2 request received', 'stage-2-received'],
    ['stage-2-received', 'stage-2-received'],
    ['S2 ack', 'stage-2-acknowledged'],
    ['Stage two response date', 'stage-2-responded'],
    ['Stage 2: outcome', 'stage-2-outcome'],
    ['Stage 2 extended to', 'stage-2-extended-to'],
    ['Reason refused', 'refused'],
    ['Complaint type', 'category'],
    ['Service area', 'team'],
  ])('“%s” is %s', (heading, name) => {
    expect(recogniseHeader(heading, 2)).toBe(name);
  });

  it.each([
    ...['Resident', 'Name', 'Officer', 'Case handler', 'Subject', 'Description', 'Address', ''],
    ...[
      'Date logged',
      'Date closed',
      'Response due date',
      'Stage 3 received',
      'Stage 0 received',
      'Stage 1 escalation',
      'date',
    ],
  ])('“%s” is none of ours', (heading) => {
    expect(recogniseHeader(heading, 2)).toBe('');
  });

  it.each(listCaseFields(code).map(({ name }) => name))('%s, our own name, is read as itself', (name) => {
    expect(recogniseHeader(name.toUpperCase().replaceAll('-', '_'), 2)).toBe(name);
  });

  it('of a stage that the Code does not have is none of ours', () => {
    expect(recogniseHeader('Stage 2 received', 1)).toBe('');
    expect(recogniseHeader('Date escalated', 1)).toBe('');
    expect(recogniseHeader('Stage 3 received', 3)).toBe('stage-3-received');
  });
});

describe('the columns of a register', () => {
  it('are first those that the layout names', async () => {
    const register = 'Ref,Received,Logged by us,Type\nA,2020-01-01,2025-05-01,Repairs\n';
    const columns = { received: 'logged-BY us', category: 'Type' };
    const { years, faults } = await countText(register, { layout: { columns } });
    expect(faults).toEqual([]);
    const { rows = [] } = years[0]?.figures.breakdowns.categories ?? {};
    expect(rows.map(({ name, figures }) => [name, figures])).toEqual([['Repairs', [1, null]]]);
  });

  it('are chosen where one of two headings is plainly the better', async () => {
    const register =
      'Ref,Received,Acknowledged,Date acknowledged,Directorate,Service\nA,2025-05-01,Yes,2025-05-02,Homes,Repairs\n';
    const { years } = await countText(register);
    const { stages, breakdowns } = years[0]?.figures ?? {};
    expect(stages?.[0]?.acknowledged).toBe(1);
    expect(breakdowns?.teams.rows.map(({ name }) => name)).toEqual(['Repairs']);
  });

  it('are proposed where hardly any is certain', async () => {
    expect(await readTrouble('Case Number,Created On,Origin\nCAS-1,2025-05-01,Web\n')).toContain(
      '  received: Created On',
    );
  });

  it('are those of the first row, though the words of a case could be headings too', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => `00${at},2025-05-01,Complaint,Repairs,Team,Outcome\n`);
    const trouble = await readTrouble(
      `Case Number,Date/Time Opened,Type,Case Reason,Team,Complaint Outcome\n${rows.join('')}`,
    );
    expect(trouble).toContain('    received: Date/Time Opened');
  });

  it('are listed for readers', async () => {
    const lines = listCaseFields(code).map(
      ({ name, required, description }) => `${name}${required ? ' (required)' : ''}: ${description}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot('case-fields.txt');
  });

  it('that are missing are told, with what it does to the figures', async () => {
    const registers = [
      'reference,received\n',
      'reference,received,acknowledged,responded,stage-2-responded,refused\n',
      'reference,received,acknowledged,extended-on,extended-to,responded,outcome,stage-2-received,stage-2-acknowledged,stage-2-extended-on,stage-2-extended-to,stage-2-responded,stage-2-outcome,refused,category,team\n',
    ];
    const told = [];
    for (const register of registers) {
      const { notices } = await countText(register);
      told.push(`${register}${notices.map((notice) => `  ${notice}\n`).join('')}`);
    }
    await expect(told.join('\n')).toMatchFileSnapshot('notices.txt');
  });

  it('hold no word that may be a person’s', async () => {
    const rows = Array.from({ length: 61 }, (_, at) => `A${at},2025-05-01,Name ${at},\n`).join('');
    const refused = `B,2025-05-01,,Mrs Smith ${'was told by telephone that '.repeat(4)}no\n`;
    const { years, notices } = await countText(`reference,received,team,refused\n${rows}${refused}`);
    expect(years[0]?.figures.breakdowns.teams).toEqual({ given: false, rows: [], total: [null, null] });
    expect(years[0]?.figures.refused).toEqual({ given: true, rows: [], total: [1] });
    expect(notices.filter((notice) => notice.includes('too many'))).toHaveLength(2);
  });

  it('and the layout can be wrong in ways that are told', async () => {
    const head = 'Ref,Date received,Outcome\nA,2025-05-01,\n';
    const troubles: readonly (readonly [string, Choices['layout']])[] = [
      [head, { columns: { recieved: 'Date received' } }],
      [head, { columns: { landlord: 'Ref' } }],
      [head, { columns: { received: 'Date recieved' } }],
      [head, { columns: { acknowledged: 'Bestätigt' } }],
      ['Mr A Smith,1 High Street,London\n', { columns: { received: '1 High Stret' } }],
      ['Ref,Type,Outcome\n', {}],
      ['Received,Type,Outcome\n', {}],
      ['Ref,Received,Date received\n', {}],
      ['Ref,Received,Type,Type\n', { columns: { category: 'Type' } }],
      [head, { outcomes: { uphold: ['Justified'] } }],
      [head, { outcomes: { constructor: ['Justified'] } }],
      [head, { outcomes: { upheld: ['Justified'], 'not-upheld': ['justified!'] } }],
      [head, { dates: 'ddmmyyyy' }],
      [head, { dates: 'day/month/year' }],
      [head, { dates: 'dd/mm' }],
      [head.replace('2025-05-01', '01/05/2025'), {}],
      [`${head.replace('2025-05-01', '13/05/2025')}B,5/13/2025,\n`, {}],
      [head.replace('2025-05-01', '13/05/25 10:30'), { dates: 'yyyy-mm-dd' }],
      [head.replace('2025-05-01', '1.5.25'), { dates: 'dd/mm/yyyy' }],
      [head.replace('2025-05-01', '5/13/2025'), { dates: 'dd/mm/yyyy' }],
    ];
    const told = [];
    for (const [register, layout = {}] of troubles) {
      told.push(
        `${register.split('\n', 1)[0]} ${JSON.stringify(layout)}\n  ${await readTrouble(register, { layout })}`,
      );
    }
    const dayTroubles: readonly Choices[] = [
      { counting: { closureDays: ['2029-01-02'] } },
      { counting: { countedOn: '2017-12-31' } },
      { years: [{ from: '2028-04-01', to: '2029-03-31', homes: 0 }] },
    ];
    for (const choices of dayTroubles)
      told.push(`${JSON.stringify(choices)}\n  ${await readTrouble(head, choices)}`);
    await expect(told.join('\n')).toMatchFileSnapshot('layout.txt');
  });
});
