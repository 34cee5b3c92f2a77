import { readdirSync, readFileSync } from 'node:fs';
import { listExamples } from '../../check/cases/examples.ts';
import type { Code, Guidance, Limit, Provision } from '../../codes/code.ts';
import { findSection, sectionOf } from '../../codes/sections.ts';
import { CommandError } from '../../command-error.ts';
import { packageRoot } from '../../package-root.ts';
import { findClosest } from '../../words/closest.ts';
import { count } from '../../words/plurals.ts';
import { wrapText } from '../../words/wrap.ts';
import { isThere } from '../disk/exists-in.ts';
import { openCodes, requireCode } from '../disk/open-codes.ts';
import type { World } from '../world.ts';
import type { ExplainArguments } from './declaration.ts';

const width = 90;
const rulesFolder = `${packageRoot}docs/rules/`;

/** `selfassess explain PROVISION|RULE`: the regulator's wording and what good evidence is; or what a rule means. */
export async function runExplain({ subject, ...options }: ExplainArguments, world: World): Promise<number> {
  const codes = await openCodes(world.cwd, world.cwd);
  const code = requireCode(options.code, codes);
  const provision = code.provisions.find(({ id }) => id === subject);
  if (provision)
    world.stdout.write(explainProvision(provision, code, codes.advise(code.id).get(provision.id)));
  else world.stdout.write(`${readRulePage(subject, code)}${showExamples(subject, code, options.cases)}`);
  return 0;
}

function explainProvision(provision: Provision, code: Code, guidance: Guidance | undefined): string {
  const { id, requirement, items, limit } = provision;
  const section = sectionOf(provision, code);
  const part = section?.parts.find(({ provisions }) => provisions.includes(provision));
  return [
    `${id}  ${provision.name}`.trimEnd(),
    `${section?.number ? `Section ${section.number}: ` : ''}${section?.title ?? ''}${part?.title ? `, ${part.title}` : ''}`,
    '',
    `The requirement, in the words of the ${code.issuer} (${code.title} ${code.edition}):`,
    '',
    `  ${wrapText(requirement, width, 2)}`,
    ...items.map((item, index) => {
      const mark = provision.list === 'lower-alpha' ? `${String.fromCharCode(97 + index)}.` : '•';
      return `  ${mark.padEnd(2)} ${wrapText(item, width - 3, 5)}`;
    }),
    ...(limit ? ['', `Time limit: ${describeLimit(limit)}.`] : []),
    ...(guidance
      ? [
          '',
          'What good evidence is (our advice, not the regulator’s words):',
          '',
          `  ${wrapText(guidance.evidence, width, 2)}`,
        ]
      : []),
    '',
  ].join('\n');
}

function describeLimit({ step, workingDays, from }: Limit): string {
  const starts = {
    receipt: 'from the day it is received',
    acknowledgement: 'from the day it is acknowledged',
    'response-due': 'beyond the time for the response',
  };
  const steps = { acknowledgement: 'acknowledge', response: 'respond', extension: 'extend by no more than' };
  return step === 'extension'
    ? `${steps[step]} ${workingDays} working days ${starts[from]}`
    : `${steps[step]} within ${workingDays} working days, counted ${starts[from]}`;
}

/** The rule's page from `docs/rules/`. */
function readRulePage(rule: string, code: Code): string {
  const path = `${rulesFolder}${rule}.md`;
  if (/^[a-z-]+$/.test(rule) && isThere(path)) return readFileSync(path, 'utf8');
  const rules = readdirSync(rulesFolder)
    .filter((name) => name !== 'README.md')
    .map((name) => name.replace(/\.md$/, ''));
  const close = findProvision(rule, code) || findClosest(rule, rules);
  throw new CommandError(
    `“${rule}” is neither a provision of ${code.id} nor a rule.`,
    close
      ? `Did you mean ${close}? “selfassess codes ${code.id}” lists the provisions.`
      : `“selfassess codes ${code.id}” lists the provisions; a rule’s name is in every finding, such as missing-evidence.`,
  );
}

/** How many cases are shown unless all are asked for: with a rule's page they still fit on a screen or two. */
const fewCases = 3;

/** What the rule finds, by example, and what it leaves alone, the first few or all; `''` if it has no table of cases. */
function showExamples(rule: string, code: Code, all: boolean): string {
  const examples = listExamples(code).get(rule) ?? [];
  if (examples.length === 0) return '';
  const shown = examples
    .slice(0, all ? examples.length : fewCases)
    .map(({ tells, says, spares }) =>
      [
        wrapText(`- ${tells}`, width, 2),
        `  finds: ${wrapText(`“${says}”`, width - 9, 9)}`,
        `  not:   ${wrapText(`“${spares}”`, width - 9, 9)}`,
      ].join('\n'),
    );
  const left = examples.length - shown.length;
  const more = `And ${count(left, 'more kind')}: “selfassess explain ${rule} --cases” shows all ${examples.length}.`;
  return `\nWhat it finds, each with a sentence like it in which it finds nothing:\n\n${shown.join('\n')}\n${left > 0 ? `\n${more}\n` : ''}`;
}

/** The provision nearest to a number that is not in the Code: in its section, else one spelt alike, or `''`. */
function findProvision(written: string, code: Code): string {
  const doubled = written.replace(/(\d)\1$/, '$1');
  if (code.provisions.some(({ id }) => id === doubled)) return doubled;
  const parts = findSection(written, code)?.parts ?? [];
  const ids = parts.flatMap(({ provisions }) => provisions.map(({ id }) => id));
  const lastNumber = (id: string) => Number(/\d+(?=\D*$)/.exec(id)?.[0] ?? 0);
  const away = (id: string) => Math.abs(lastNumber(id) - lastNumber(written));
  const [nearest] = ids.toSorted((a, b) => away(a) - away(b));
  if (nearest !== undefined || !/[A-Za-z]/.test(written)) return nearest ?? '';
  return findClosest(
    written,
    code.provisions.map(({ id }) => id),
  );
}
