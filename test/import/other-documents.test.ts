import { expect, test } from 'vitest';
import { CommandError } from '../../src/command-error.ts';
import { importWords, wordingOf } from './import-words.ts';

const definition =
  'An expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the ' +
  'organisation, its own staff, or those acting on its behalf, affecting an individual resident or group of residents.';
const ourHead = '<tr><th>Provision<th>Requirement<th>Comply<th>Evidence<th>Commentary';
const observed = (id: string): string =>
  `<tr><td>${id}<td>${wordingOf(id)}<td>The policy is silent on this.<td>Add it to the policy.`;

test.each<readonly [string, string, string, string]>([
  [
    'the questionnaire of 2020 as text',
    'a.txt',
    `1 Definition\nDoes the complaints process use the following definition of a complaint?\n${definition}\nY\n` +
      'Does the policy have exclusions where a complaint will not be considered?\nY\n',
    'seems to be the questionnaire for the Ombudsman’s Code of 2020',
  ],
  [
    'the questionnaire of 2020 as a table with ticks',
    'a.html',
    `<table><tr><th>Question<th>Yes<th>No<tr><td>Does the complaints process use this definition? ${definition}<td>✓<td>` +
      '<tr><td>Are these exclusions reasonable and fair?<td>✓<td><tr><td>Is there an officer in post?<td><td>✓</table>',
    'seems to be the questionnaire for the Ombudsman’s Code of 2020',
  ],
  [
    'the other Ombudsman’s form in Markdown',
    'a.md',
    '# LGSCO Complaint Handling Code: our self-assessment\n\n| Code section | Action | Do we follow the Code: Yes/No | Explanations and Commentary |\n|---|---|---|---|\n| 1: Definition of a service request and complaint | We tell the two apart. | Yes | See the policy. |',
    'seems to be the form of the Local Government and Social Care Ombudsman',
  ],
  [
    'the other Ombudsman’s form as copied text',
    'a.txt',
    'Code section\nAction\nDo we follow the Code: Yes/No\nExplanations and Commentary\n1: Definition of a service request and complaint\nWe tell the two apart.\nYes\nSee the policy.',
    'seems to be the form of the Local Government and Social Care Ombudsman',
  ],
  [
    'answers to the other Ombudsman’s provisions',
    'a.txt',
    'Local Government and Social Care Ombudsman: Complaint Handling Code\n1.6 Organisations should recognise the difference between a service request and a complaint. This should be set out in their complaints policy.\nYes\nPolicy.',
    'seems to be the form of the Local Government and Social Care Ombudsman',
  ],
  [
    'recommendations under the provisions',
    'a.html',
    `<table><tr><th>Code Provision<th>Code Requirement<th>Commentary / Observations<th>Recommendation${observed('1.4')}${observed('1.5')}</table>`,
    'seems to be a table of recommendations or orders',
  ],
  [
    'recommendations between bars',
    'a.txt',
    `Code Provision | Code Requirement | Observations | Recommendation\n1.4 | ${wordingOf('1.4')} | Silent. | Add it.`,
    'seems to be a table of recommendations or orders',
  ],
  [
    'recommendations and a response',
    'a.csv',
    'Recommendation,Our response\nHave a policy on noise,We have one since 2023.\nTrain staff,Planned.',
    'seems to be a table of recommendations or orders',
  ],
  [
    'measures',
    'a.csv',
    'Code,Measure,2024-25\nTP01,Overall,71\nTP09,Complaints,35\nCH01,Volume,41',
    'seems to be a table of tenant satisfaction measures',
  ],
  [
    'an annual report',
    'a.txt',
    'Annual complaints report 2024-25\nWe received 340 complaints.\nThe Board welcomes this.',
    'seems to be an annual report on complaints',
  ],
  [
    'a policy',
    'a.txt',
    'Complaints policy\n1 Purpose\nThis policy sets out how we answer complaints.\n2 Scope\nAll residents.',
    'seems to be a complaints policy',
  ],
  ['something else', 'a.txt', 'Minutes of a meeting\nPresent: five people.', 'has no answers to the Code'],
])('%s is said to be that, with what to do', async (_, name, text, said) => {
  const error: unknown = await importWords(name, text).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommandError);
  const { message, help } = error as CommandError;
  expect(message).toContain(`${name} ${said}`);
  expect(help).not.toBe('');
});

test('recommendations above our form are told, and the form’s own answers are taken', async () => {
  const { provisions, said, report } = await importWords(
    'a.html',
    `<table><tr><th>Code Provision<th>Code Requirement<th>Observations<th>Recommendation${observed('1.4')}</table>` +
      `<table>${ourHead}<tr><td>1.4<td>${wordingOf('1.4')}<td>Yes<td>Policy<td>We do.</table>`,
  );
  expect(provisions['1.4']).toEqual({ comply: 'yes', evidence: ['Policy'], commentary: 'We do.' });
  expect(said).toContain('a.html also seems to hold a table of recommendations or orders');
  expect(report).toContain('The policy is silent on this.');
});

test('a self-assessment that quotes the other Ombudsman’s form stays one, with a note', async () => {
  const rows = ['1.3', '1.4', '1.5'].map((id) => `<tr><td>${id}<td>${wordingOf(id)}<td>Yes<td>P<td>C`);
  const { provisions, said } = await importWords(
    'a.html',
    `<p>For other services, see the LGSCO Complaint Handling Code: “Do we follow the Code”.</p><table>${ourHead}${rows.join('')}</table>`,
  );
  expect(provisions['1.5']?.comply).toBe('yes');
  expect(said).toContain('also seems to hold the form of the Local Government and Social Care Ombudsman');
});
