import { labelAnswer } from '../codes/answers.ts';
import type { Code } from '../codes/code.ts';
import { listDeadlines } from '../codes/deadline.ts';
import { placeBeside } from '../publication/prose/place-beside.ts';
import { safeHref } from '../publication/prose/safe-href.ts';
import type { Assessment } from '../records/assessment.ts';
import { takesRemedy } from '../records/read-assessment.ts';
import { formatDate, formatPeriod, labelPeriod } from '../words/dates.ts';
import { joinList, joinParts } from '../words/lists.ts';
import { matchPhrases } from '../words/phrases.ts';
import { writeNumber } from '../words/plurals.ts';
import { putInLine } from '../words/short-text.ts';
import type { Fact, FactGroup, NotComplied, Submission } from './submission.ts';

/** What is known of an assessment that is to be submitted. */
export interface Submitted {
  readonly file: string;
  readonly assessment: Assessment;
  readonly code: Code;
  /** Whether there is an annual report beside it. */
  readonly hasReport: boolean;
  readonly approval: SubmittedApproval;
  /** The folder, as it is typed in a command. */
  readonly folder: string;
}

/** What is told of the approval. */
export interface SubmittedApproval {
  /** Who approved it, when and under which minute, within a sentence; `''` if no approval that holds is recorded. */
  readonly held: string;
  /** Why one that is recorded does not hold; `''` if none is. */
  readonly doubt: string;
  /** What to do where none holds, as a sentence. */
  readonly help: string;
}

/** The facts of the submission, and what is missing of them. */
export function prepareSubmission(submitted: Submitted): Submission {
  const { assessment, code, file } = submitted;
  const notComplied = listNotComplied(assessment, code);
  const groups = [
    describeLandlord(submitted),
    describeDates(submitted),
    describeAddresses(submitted),
    describePeople(submitted),
    describeAnswers(assessment, code),
  ].map(({ title, facts }) => ({ title, facts: facts.filter(({ label }) => label !== '') }));
  const { landlord, period } = assessment;
  return {
    name: joinParts([landlord.name, labelPeriod(period)]) || file,
    file,
    groups,
    notComplied,
    missing: listMissing(submitted, notComplied),
  };
}

const missing = 'missing';

/** A fact that is not asked under this Code has no label. */
function fact(key: string, label: string, value: string, unsaid = missing): Fact {
  return { key, label, value, unsaid, isAddress: false };
}

function page(key: string, label: string, value: string): Fact {
  return { key, label, value, unsaid: missing, isAddress: true };
}

function describeLandlord({ assessment: { landlord, period, revision }, code }: Submitted): FactGroup {
  const homes = landlord.homes === 0 ? '' : writeNumber(landlord.homes);
  return {
    title: 'Landlord',
    facts: [
      fact('landlord', 'Landlord', landlord.name),
      fact('homes', period.to === '' ? 'Homes' : `Homes on ${formatDate(period.to)}`, homes),
      fact('year', 'Year assessed', formatPeriod(period)),
      fact('year-end', 'Year end', formatDate(period.to)),
      fact(
        'subsidiaries',
        'Other landlords covered',
        landlord.subsidiaries.length > 0 ? joinList(landlord.subsidiaries) : 'None',
      ),
      fact('code', 'Code', `${code.title} (${code.edition})`),
      fact('revision', revision.date === '' ? '' : 'Revised within the year', tellRevision(revision)),
    ],
  };
}

function tellRevision({ date, reason }: Assessment['revision']): string {
  return joinParts([formatDate(date), putInLine(reason)], ': ');
}

function describeDates({ assessment, code, approval }: Submitted): FactGroup {
  const due = listDue(assessment, code);
  return {
    title: 'Dates',
    facts: [
      fact('deadline', 'Submit by', due.map(({ day, rule }) => `${formatDate(day)} (${rule})`).join(', or ')),
      fact('assessed', 'Assessment finished', formatDate(assessment.assessed)),
      fact('considered', 'Considered', formatDate(assessment.response.considered)),
      fact('minute', 'Minute', assessment.response.minute),
      fact('approved', 'Approved', approval.held, approval.doubt || missing),
    ],
  };
}

function listDue({ landlord, period, revision }: Assessment, code: Code) {
  const homes = landlord.homes === 0 ? undefined : landlord.homes;
  return revision.date === '' ? listDeadlines(code, period.to, homes) : [];
}

/** Where the pages stand, as `build` names them beside `published-at`. */
function describeAddresses({ assessment, hasReport, code }: Submitted): FactGroup {
  const address = safeHref(assessment.publishedAt);
  const beside = (name: string) => (address === '' ? '' : placeBeside(address, name));
  const report = code.report ? code.report.short : '';
  const policies = assessment.register.filter(
    ({ title }) => /\bcomplaints?\b/i.test(title) && /\b(?:policy|procedure)\b/i.test(title),
  );
  return {
    title: 'Addresses',
    facts: [
      page('website', 'Website', safeHref(assessment.landlord.website)),
      page('self-assessment', 'Self-assessment and response', address),
      page('self-assessment-pdf', '… as a PDF', beside('self-assessment.pdf')),
      page('annual-report', report, hasReport ? beside('annual-report.html') : ''),
      page('annual-report-pdf', report && '… as a PDF', hasReport ? beside('annual-report.pdf') : ''),
      page(
        'policy',
        'Policy and procedure',
        policies.flatMap(({ url }) => (safeHref(url) === '' ? [] : [safeHref(url)])).join('\n'),
      ),
    ],
  };
}

/** Who leads on complaints is told where they wrote the response. */
function describePeople({ assessment: { response, contact }, code }: Submitted): FactGroup {
  const isLead = matchPhrases(code.phrases.lead).test(response.role);
  const author = joinParts([response.author, response.role]);
  return {
    title: 'People',
    facts: [
      fact('governing-body', 'Governing body', response.body),
      fact('author', 'Response written by', author),
      fact(
        'lead',
        code.phrases.lead.length > 0 ? nameLead(code) : '',
        isLead ? author : '',
        'not said in the files: write the name yourself',
      ),
      fact('contact', 'Contact', joinParts([contact.name, contact.email, contact.phone])),
    ],
  };
}

/** What the Code calls the member who leads on complaints, as its updates name them. */
function nameLead({ updates, phrases }: Code): string {
  return updates?.reader ?? phrases.lead[0] ?? '';
}

function describeAnswers({ answers }: Assessment, code: Code): FactGroup {
  const counts = code.answers.map(({ answer, label }) =>
    fact(
      `answers-${answer}`,
      `Provisions answered ${label}`,
      writeNumber(answers.filter((one) => one.answer === answer).length),
    ),
  );
  return { title: 'Answers', facts: counts };
}

function listNotComplied({ answers }: Assessment, code: Code): NotComplied[] {
  const names = new Map(code.provisions.map(({ id, name }) => [id, name]));
  return answers
    .filter((one) => one.comply !== 'unanswered' && takesRemedy(one))
    .map(({ provision, answer, action, alternative }) => ({
      provision,
      name: names.get(provision) ?? '',
      answer: labelAnswer(answer, code),
      remedy: putInLine(joinParts([action.what, alternative], ' ')),
      by: action.by,
      owner: action.owner,
    }));
}

function listMissing(
  { assessment, code, hasReport, approval, folder }: Submitted,
  remedies: readonly NotComplied[],
): string[] {
  const { landlord, period, response, publishedAt, answers } = assessment;
  const isGiven: readonly (readonly [boolean, string])[] = [
    [landlord.name !== '', 'The landlord’s name: write it after name:, under landlord:.'],
    [
      landlord.homes > 0,
      'How many homes: write the number after homes:, under landlord:; the deadline may depend on it.',
    ],
    [!assessment.unconfirmed.homes, 'Whether the number of homes still holds: confirm it under landlord:.'],
    [period.to !== '', 'The end of the year: write it after to:, under period:.'],
    [response.considered !== '', 'When the governing body considered it: write the day after considered:.'],
    [response.text !== '' || !code.response, 'The governing body’s response: write it after response:.'],
    [approval.held !== '', approval.help],
    [
      safeHref(publishedAt) !== '',
      'Where the self-assessment is published: write its address at the margin of the file, as published-at: https://www.example.org/self-assessment/.',
    ],
    [
      safeHref(publishedAt) === '' ||
        !hasReport ||
        placeBeside(safeHref(publishedAt), 'annual-report.html') !== '',
      'Where the report is published: published-at ends neither in / nor in .html, so what stands beside it is not known; copy its address from your website.',
    ],
    [
      hasReport || !code.report,
      `The ${code.report?.short.toLowerCase()}: write report.yaml, and publish it.`,
    ],
    [
      answers.every(({ comply }) => comply !== 'unanswered'),
      `The answers to some provisions: “selfassess status ${folder}” says to which.`,
    ],
    [
      assessment.unconfirmed.answers === 0,
      `Whether answers that were carried over still hold: “selfassess status ${folder}” says which.`,
    ],
    ...remedies.map(
      ({ provision, remedy, by }) =>
        [
          remedy !== '' || by !== '',
          `What is done about ${provision}: write an action with a date, or the alternative.`,
        ] as const,
    ),
  ];
  return isGiven.flatMap(([given, sentence]) => (given ? [] : [sentence]));
}
