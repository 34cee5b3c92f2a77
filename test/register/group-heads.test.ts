import { describe, expect, it } from 'vitest';
import { joinGroupHeads } from '../../src/register/headings/group-heads.ts';
import { countText } from './count-text.ts';

const split = (row: string) => row.split(',');

describe('headings under the names of stages', () => {
  it.each([
    [
      ',Stage 1,,,Stage 2,,',
      'Ref,Received,Acknowledged,Response sent,Received,Acknowledged,Response sent',
      'Ref,Stage 1 Received,Stage 1 Acknowledged,Stage 1 Response sent,Stage 2 Received,Stage 2 Acknowledged,Stage 2 Response sent',
    ],
    [
      'Complaint,Stage 1 - Investigation,,Stage 2 (Review),,Other,',
      'Ref,Received,Outcome,Received,Outcome,Team,Category',
      'Ref,Stage 1 Received,Stage 1 Outcome,Stage 2 Received,Stage 2 Outcome,Team,Category',
    ],
    [
      ',Stage 1,,Stage 2,,',
      'Ref,Received,Notes,Received,Notes,Category',
      'Ref,Stage 1 Received,Stage 1 Notes,Stage 2 Received,Stage 2 Notes,Category',
    ],
    [
      'Complaint,,Stage 1,,Review,',
      'Ref,Received,Received,Replied,Received,Replied',
      'Ref,Received,Stage 1 Received,Stage 1 Replied,Stage 2 Received,Stage 2 Replied',
    ],
    [
      ',Initial complaint,,Review,',
      'Ref,Received,Replied,Received,Replied',
      'Ref,Stage 1 Received,Stage 1 Replied,Stage 2 Received,Stage 2 Replied',
    ],
    [
      ',,,Stage 2,',
      'Ref,Received,Replied,Received,Replied',
      'Ref,Received,Replied,Stage 2 Received,Stage 2 Replied',
    ],
    [
      ',S1,,S2,,',
      'Ref,Received,Date closed,Received,Date closed,S2 outcome',
      'Ref,Stage 1 Received,Stage 1 Date closed,Stage 2 Received,Stage 2 Date closed,S2 outcome',
    ],
  ])('%s: %s', (above, heads, joined) => {
    expect(joinGroupHeads(split(above), split(heads))).toEqual(split(joined));
  });

  it.each([
    [',Stage 1,,,', 'Ref,Received,Replied,Outcome,Team'],
    ['Complaints register,,,,', 'Ref,Received,Replied,Received,Replied'],
    ['1,2,3,4,5', 'Ref,Received,Replied,Received,Replied'],
    [',Stage 1,,,', 'Ref,Received,Replied,Received,Replied'],
    ['C1,Stage 1,01/04/2025,Stage 2,', 'Ref,Stage,Received,Status,Team'],
    [',Complaint,,Contact,', 'Ref,Name,Phone,,'],
  ])('stay as they are: %s: %s', (above, heads) => {
    expect(joinGroupHeads(split(above), split(heads))).toEqual(split(heads));
  });

  it('are counted by stage', async () => {
    const register = [
      'Complaints 2025/26,,,,',
      ',Stage 1,,Stage 2,',
      'Ref,Received,Response sent,Received,Response sent',
      'C1,14/04/2025,24/04/2025,,',
      'C2,15/04/2025,25/04/2025,19/05/2025,20/06/2025',
    ];
    const { years, rows } = await countText(`${register.join('\n')}\n`);
    expect(rows).toBe(2);
    expect(years[0]?.figures.stages.map(({ received }) => received)).toEqual([2, 1]);
  });
});
