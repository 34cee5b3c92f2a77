import { expect, it } from 'vitest';
import { listNotices } from '../../src/register/count/list-notices.ts';
import { matchHeaders } from '../../src/register/read/match-headers.ts';
import { code } from './count-text.ts';

const layout = { columns: {}, dates: '', outcomes: {}, stages: {}, stage: 0, sheet: '' };

function tell(headings: readonly string[], columns = {}): string[] {
  const rows = [
    ['C1', '01/04/2025', '14/04/2025', 'Closed - upheld', 'Repairs', '', '02/05/2025'],
    ['C2', '02/04/2025', '15/04/2025', 'Closed - not upheld', 'Noise', 'Yes', ''],
  ];
  const beginning = { headings, rows };
  return listNotices(matchHeaders(beginning, { ...layout, columns }, code), beginning);
}

it('what is missing is told with the heading that may be it', () => {
  const row = ['Ref', 'Received', 'Date closed', 'Status:', 'Reason', 'Vulnerable', 'Stage 2\nstart'];
  const told = tell(row);
  expect(told.filter((notice) => notice.includes(' If '))).toEqual([
    'The register has no column responded: responses, open cases and outcomes are not counted. If “Date closed” is it, write responded: Date closed under columns:.',
    "The register has no column outcome: outcomes are not counted, and withdrawn complaints count as open until they have a response. If “Status:” is it, write outcome: 'Status:' under columns:.",
    'The register has no column stage-2-received: nothing of stage 2 is counted. If “Stage 2 start” is it, write stage-2-received: Stage 2 start under columns:.',
    'The register has no column category: there are no figures by category. If “Reason” is it, write category: Reason under columns:.',
  ]);
  expect(told).toContain(
    'The register has no column refused: refused complaints are counted like any other.',
  );
});

it('a column that is read is proposed for nothing else', () => {
  const row = ['Ref', 'Opened', 'Date closed', 'Status', 'Reason', 'Vulnerable', 'Date started'];
  const told = tell(row, { received: 'Opened', category: 'Status' }).join('\n');
  expect(told).toContain('If “Date closed” is it');
  expect(told).not.toMatch(/If “(?:Opened|Status)” is it/);
});
