import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

interface Field {
  readonly comply: string;
  readonly evidence: readonly string[];
  readonly commentary: string;
}

const [first, second] = [wordingOf('1.3'), wordingOf('1.4')];
const head = '<tr><th>Provision<th>Requirement<th>Comply<th>Evidence<th>Commentary';

test.each<readonly [string, string, string, Field, Field]>([
  [
    'labels with full stops on lines of their own',
    'a.txt',
    `Code provision 1.3\nCode requirement\n${first}\nComply.\nNo.\nEvidence.\nMinutes.\nCommentary.\nWe are late.\n` +
      `Code provision 1.4\nCode requirement\n${second}\nComply\nYes.\nEvidence.\nPolicy.\nCommentary\nWe do.`,
    { comply: 'no', evidence: ['Minutes.'], commentary: 'We are late.' },
    { comply: 'yes', evidence: ['Policy.'], commentary: 'We do.' },
  ],
  [
    'labels with full stops before their words',
    'a.txt',
    `Code provision 1.3.\nCode requirement. ${first}\nComply. Yes.\nEvidence. Policy 3.3.\nCommentary. We ask.\n` +
      `Code provision 1.4.\nCode requirement. ${second}\nComply. No.\nEvidence. None.\nCommentary. In spring.`,
    { comply: 'yes', evidence: ['Policy 3.3.'], commentary: 'We ask.' },
    { comply: 'no', evidence: ['None.'], commentary: 'In spring.' },
  ],
  [
    'one label for the evidence and the comments',
    'a.txt',
    `1.3\n${first}\nDo we comply? Yes\nEvidence & comments: Policy 4.\n1.4\n${second}\nDo we comply? No\nEvidence and explanations\nNone.`,
    { comply: 'yes', evidence: [], commentary: 'Policy 4.' },
    { comply: 'no', evidence: [], commentary: 'None.' },
  ],
  [
    'one label for the answer and the evidence',
    'a.txt',
    `1.3 ${first}\nComply/Evidence: Yes. Policy, part 2.\n1.4 ${second}\nComply/Evidence: No. Nothing.`,
    { comply: 'yes', evidence: [], commentary: 'Policy, part 2.' },
    { comply: 'no', evidence: [], commentary: 'Nothing.' },
  ],
  [
    'one column for the answer and the evidence',
    'a.html',
    `<table><tr><th>Provision<th>Requirement<th>Compliance and evidence<tr><td>1.3<td>${first}<td>Yes. Policy 2.<tr><td>1.4<td>${second}<td>No – nothing yet</table>`,
    { comply: 'yes', evidence: [], commentary: 'Policy 2.' },
    { comply: 'no', evidence: [], commentary: 'nothing yet' },
  ],
  [
    'a row whose words are also headings of columns',
    'a.html',
    `<table>${head}<tr><td>Section 1.3<td>Word requirement<td>Compliant<td>Evidence file 3<td>Comments in policy<tr><td>Section 1.4<td>Requests provision<td>Compliant<td>Evidence file 4<td>Notes kept</table>`,
    { comply: 'yes', evidence: ['Evidence file 3'], commentary: 'Comments in policy' },
    { comply: 'yes', evidence: ['Evidence file 4'], commentary: 'Notes kept' },
  ],
  [
    'several landlords on a line',
    'a.txt',
    `1.3\n${first}\nCompliance: Alder Homes – Yes; Birch Homes – Yes\nCommentary: Alike.\n1.4\n${second}\nCompliance: Alder Homes – Yes; Birch Homes – No\nCommentary: Late.`,
    { comply: 'yes', evidence: [], commentary: 'Alder Homes – Yes; Birch Homes – Yes\n\nAlike.' },
    { comply: '', evidence: [], commentary: 'Alder Homes – Yes; Birch Homes – No\n\nLate.' },
  ],
  [
    'several landlords in a cell',
    'a.html',
    `<table>${head}<tr><td>1.3<td>${first}<td>Yes (Alder); No (Birch)<td>Policy<td>Apart<tr><td>1.4<td>${second}<td><p>Alder: No</p><p>Birch: No</p><td>Policy<td>Neither</table>`,
    { comply: '', evidence: ['Policy'], commentary: 'Yes (Alder); No (Birch)\n\nApart' },
    { comply: 'no', evidence: ['Policy'], commentary: 'Alder: No\n\nBirch: No\n\nNeither' },
  ],
  [
    'several landlords with a column each',
    'a.html',
    `<table><tr><th>Provision<th>Requirement<th>Alder: comply?<th>Birch: comply?<th>Evidence<th>Commentary<tr><td>1.3<td>${first}<td>Yes<td>No<td>Policy<td>Apart<tr><td>1.4<td>${second}<td>Yes<td>Yes<td>Policy<td>Both</table>`,
    { comply: '', evidence: ['Policy'], commentary: 'Alder: Yes\n\nBirch: No\n\nApart' },
    { comply: 'yes', evidence: ['Policy'], commentary: 'Alder: Yes\n\nBirch: Yes\n\nBoth' },
  ],
  [
    'quotations of several paragraphs, and a list',
    'a.html',
    `<table>${head}<tr><td>1.3<td>${first}<td>Yes<td><p>Policy, clause 2:</p><p>“Anyone may complain.</p><p>No word is needed.”</p><p>Call scripts</p><td>C<tr><td>1.4<td>${second}<td>Yes<td><ul><li>“Policy”</li><li>“Form”</li></ul><td>C</table>`,
    {
      comply: 'yes',
      evidence: ['Policy, clause 2: “Anyone may complain. No word is needed.”', 'Call scripts'],
      commentary: 'C',
    },
    { comply: 'yes', evidence: ['“Policy”', '“Form”'], commentary: 'C' },
  ],
  [
    'rows without answers first, as in a list of contents',
    'a.html',
    `<table>${head}<tr><td>1.3<td>${first}<td><td><td><tr><td>1.4<td>${second}<td><td><td></table><table>${head}<tr><td>1.3<td>${first}<td>Yes<td>P<td>C<tr><td>1.4<td>${second}<td>No<td>Q<td>D</table>`,
    { comply: 'yes', evidence: ['P'], commentary: 'C' },
    { comply: 'no', evidence: ['Q'], commentary: 'D' },
  ],
  [
    'rows that contradict each other',
    'a.html',
    `<table>${head}<tr><td>1.3<td>${first}<td>Yes<td>P<td>C<tr><td>1.4<td>${second}<td>Yes<td>Q<td>D<tr><td>1.3<td>${first}<td>No<td>P<td>E</table>`,
    { comply: '', evidence: ['P'], commentary: 'C' },
    { comply: 'yes', evidence: ['Q'], commentary: 'D' },
  ],
])('%s', async (_, file, text, one, two) => {
  const { provisions } = await importWords(file, text);
  expect([provisions['1.3'], provisions['1.4']]).toEqual([one, two]);
});

test('each of several answers is told, with whose it is', async () => {
  const { said } = await importWords(
    'a.txt',
    `1.3\n${first}\nCompliance\n- Alder: YES\n- Birch: NO\nCommentary: Late.`,
  );
  expect(said).toContain('otherwise left blank:\n  1.3: “Alder: YES; Birch: NO”\n');
});

test('a definition quoted after the requirement belongs to the answer', async () => {
  const quoted =
    '2.1 A complaint is defined as an expression of dissatisfaction, however made, about the standard of service, actions or ' +
    'lack of action by the organisation, its own staff, or those acting on its behalf, affecting an individual resident or ' +
    'group of residents.';
  const text = `Code provision 1.2\nCode requirement\n${wordingOf('1.2')}\nOur policy.\n${quoted}\nCommentary\nIt is there.`;
  const { provisions, said } = await importWords('a.txt', text);
  expect(provisions['1.2']).toEqual({
    comply: '',
    evidence: [],
    commentary: `Our policy.\n\n${quoted}\n\nIt is there.`,
  });
  expect(said).not.toMatch(/2022|Could not be placed/);
});

test('rows of 2022 that ran together on a line, with their heads, are told apart', async () => {
  const wording = (id: string): string => wordingOf(id, 'housing-ombudsman-2022');
  const { provisions, said } = await importWords(
    'a.txt',
    `Code sectionCode requirementComply:Yes/NoEvidence, commentary and anyexplanations1.3 ${wording('1.3')} Yes In the Policy & Procedure ` +
      `1.6 ${wording('1.6')} Partial Soon 1.7 ${wording('1.7')} Partial Under way\nSection 1 – Definition of a complaint Mandatory ‘must’ requirements`,
  );
  expect(provisions['1.3']?.commentary).toBe('In the Policy & Procedure');
  expect(provisions['2.1']).toEqual({ comply: '', evidence: [], commentary: 'Partial\n\nUnder way' });
  expect(said).toContain('it answers 1.6 of the 2022 edition');
  expect(said).not.toContain('found no place');
});
