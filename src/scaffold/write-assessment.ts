import { asksForEvidence, nameAnswers, spellAnswer } from '../codes/answers.ts';
import type { Code, Guidance, Part, Provision, Section } from '../codes/code.ts';
import { assessmentFacts, type Fact } from '../records/facts.ts';
import { joinList } from '../words/lists.ts';
import { count } from '../words/plurals.ts';
import type { ReportingYear } from './find-year.ts';
import { nameExplanation } from './name-explanation.ts';
import { writeComment, writeExample } from './write-comment.ts';

/** What a new self-assessment is written for. */
export interface NewAssessment {
  readonly code: Code;
  readonly year: ReportingYear;
  /** Our advice on the Code's provisions, by id. */
  readonly advice: ReadonlyMap<string, Guidance>;
  /** The address of the schema, for editors. */
  readonly schema: string;
}

/**
 * The text of a self-assessment in which nothing is answered yet, and everything that it takes to answer is explained: each
 * provision with its wording and what good evidence is. The landlord's name and homes are blank.
 */
export function writeAssessment(given: NewAssessment): string {
  const { code, schema } = given;
  return [
    `# yaml-language-server: $schema=${schema}`,
    '',
    ...explain(given),
    '',
    ...writeHead(given),
    '',
    ...(asksForEvidence(code) ? [...writeRegister(), ''] : []),
    'provisions:',
    '',
    ...code.sections.flatMap((section) => section.parts.flatMap((part) => writePart(section, part, given))),
  ].join('\n');
}

function explain({ code, advice }: NewAssessment): string[] {
  const { title, edition, issuer, answers, provisions, attribution } = code;
  const words = joinList(answers.map(spellAnswer), 'or');
  const [example] = provisions;
  const asks = asksForEvidence(code);
  return [
    ...writeComment(
      `A self-assessment against the ${title} ${edition} of the ${issuer}: first who you are and which year it is, ${asks ? 'then the evidence register, ' : ''}then ${count(provisions.length, 'provision')} to answer. Lines that begin with # are notes for you and are never published.`,
      0,
    ),
    '#',
    ...writeComment(
      `Answer a provision after comply: with ${words}. Say ${asks ? 'under evidence what shows it, and ' : ''}as commentary how you meet it, or why you do not: after commentary: | and below it, indented, whatever you like, with colons, "quotes", blank lines and lists. A blank never counts as ${nameAnswers('yes', code)}.`,
      0,
    ),
    ...(example
      ? [
          '#',
          ...writeComment(
            `Examples stand below the keys that they belong to, those of an answer below ${example.id}: take the # and the space behind it away, and they count.`,
            0,
          ),
        ]
      : []),
    '#',
    ...writeCommands(nameExplanation(code)),
    '#',
    ...writeComment(
      `Above each provision stands what the Code requires. ${attribution} ${advice.size > 0 ? 'The short names, and what good evidence is, are advice of selfassess.' : ''}`,
      0,
    ),
  ];
}

function writeCommands(explanation: string): string[] {
  const commands = [
    ['selfassess check --draft', 'what is wrong so far; without --draft, what is missing too'],
    [explanation, 'a provision, and what good evidence for it is'],
    ['selfassess build --draft', 'the pages as they will look, marked as a draft'],
  ].map(([command = '', says = '']) => [`npx ${command}`, says]);
  const widest = Math.max(...commands.map(([command = '']) => command.length));
  return [
    ...writeComment('As often as you like, type in a terminal', 0),
    '#',
    ...writeExample(
      commands.map(([command = '', says]) => `  ${command.padEnd(widest)}  ${says}`),
      0,
    ),
  ];
}

/** The fields above the provisions, as the table of facts names them, each with what it is for. */
function writeHead({ code, year }: NewAssessment): string[] {
  const said = notes(code);
  const asked = assessmentFacts.filter(
    ({ path, imported }) =>
      imported.startsWith(hinted) && (code.response !== null || !path.startsWith('governing-body.')),
  );
  const keys = [...new Set(asked.map(({ path }) => path.split('.')[0] ?? ''))];
  return [
    `code: ${code.id}`,
    ...keys.flatMap((key) => {
      const fields = asked.filter(({ path }) => path === key || path.startsWith(`${key}.`));
      const note = said[key] === undefined ? [] : writeComment(said[key], 0);
      const isMap = fields.every(({ path }) => path !== key);
      return ['', ...note, ...(isMap ? [`${key}:`] : []), ...fields.flatMap((one) => writeField(one, year))];
    }),
  ];
}

/** A field with its hint above, or with what is known of it. */
function writeField({ path, imported }: Fact, year: ReportingYear): string[] {
  const [key = '', inner] = path.split('.');
  const known = new Map([
    ['period.from', ` ${year.from}`],
    ['period.to', ` ${year.to}`],
    // The landlord's name is given, too.
    ['landlord.name', ''],
  ]).get(path);
  const indent = inner === undefined ? 0 : 2;
  return [
    ...(known === undefined ? writeComment(imported.slice(hinted.length), indent) : []),
    `${' '.repeat(indent)}${inner ?? key}:${known ?? ''}`,
  ];
}

const hinted = 'hint: ';

function notes({ response }: Code): Readonly<Record<string, string | undefined>> {
  return {
    period: 'The year it covers. If yours ends on another day, change both days.',
    contact: 'Whom readers can ask: a team, not a person.',
    'governing-body': `The governing body considers the finished answers. Its response is published beside them${response ? ` (${response.provision})` : ''}.`,
  };
}

function writeRegister(): string[] {
  return [
    ...writeComment(
      'The evidence register. Describe a document once, under a short id of your own, and cite it below by that id, if you like with the place in it, as - policy: section 2.1 does. Readers can open what has a url (a web address) or a file (in this folder, such as evidence/letter.pdf; it is published with the page); anything else is only named.',
      0,
    ),
    'evidence:',
    ...writeExample(
      [
        'policy:',
        '  title: Complaints policy',
        '  url: https://www.harbourvale.example/complaints-policy',
        '  reviewed: 2026-02-11',
        'letters:',
        '  title: Stage 1 letter template',
      ],
      2,
    ),
  ];
}

function writePart(section: Section, part: Part, given: NewAssessment): string[] {
  const heading = [section.number, [section.title, part.title].filter(Boolean).join(', ')].filter(Boolean);
  return [
    `  # ===== ${heading.join('. ')} =====`,
    '',
    ...part.provisions.flatMap((provision) => writeProvision(provision, given)),
  ];
}

function writeProvision(provision: Provision, { code, advice, year }: NewAssessment): string[] {
  const { id, name, requirement, items, list } = provision;
  const guidance = advice.get(id);
  const isFirst = provision === code.provisions[0];
  return [
    ...writeComment([id, name].filter(Boolean).join(' · '), 2),
    ...writeComment(requirement, 2),
    ...items.flatMap((item, at) => writeItem(item, list === 'lower-alpha' ? at : undefined)),
    ...(guidance ? ['  #', ...writeComment(`Good evidence: ${guidance.evidence}`, 2)] : []),
    `  "${id}":`,
    '    comply:',
    ...(asksForEvidence(code) ? ['    evidence:', ...(isFirst ? evidenceExample : [])] : []),
    '    commentary:',
    ...(isFirst ? [...commentaryExample, ...writeRemedy(code, year)] : []),
    '',
  ];
}

const evidenceExample = writeExample(['- Complaints policy, section 2.1', '- Staff induction checklist'], 6);

const commentaryExample = writeExample(
  ['Our policy says so in the same words, and new staff learn it in their first week.'],
  6,
);

/** What an answer needs that admits a fault, as an example. */
function writeRemedy({ answers }: Code, year: ReportingYear): string[] {
  const remedied = answers.filter(({ needs }) => needs.includes('remedy'));
  if (remedied.length === 0) return [];
  const named = joinList(
    remedied.map(({ label }) => label),
    'or',
  );
  return [
    ...writeComment(
      `The answer ${named} also needs an action with its date; or alternative: with how you meet the intention in another way.`,
      4,
    ),
    ...writeExample(
      [
        'action:',
        '  what: Send all stage 2 responses from one team.',
        `  by: ${year.to.slice(0, 4)}-10-31`,
        '  owner: Head of Customer Resolution',
      ],
      4,
    ),
  ];
}

function writeItem(item: string, at: number | undefined): string[] {
  const mark = at === undefined ? '-' : `${String.fromCharCode(97 + at)}.`;
  return writeComment(`${mark} ${item}`, 2, mark.length + 1);
}
