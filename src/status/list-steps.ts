import type { AnswerNeed, Code } from '../codes/code.ts';
import { joinList, joinRuns } from '../words/lists.ts';
import { agree, count } from '../words/plurals.ts';
import { isOfApproval, type Measured, type Status, type Step } from './status.ts';

type Facts = Omit<Status, 'next'>;

/** What to do next, first things first: what is wrong, what is missing, what wants a decision, then approval and publication. */
export function listSteps(facts: Facts, measured: Measured): Step[] {
  const { folder, verdict } = measured;
  const check = `check ${folder}`;
  if (facts.fault !== '') return [{ text: 'Correct what the check lists first.', command: check }];
  const { errors } = facts.findings;
  const steps = [
    errors > 0 ? { text: `Put right ${count(errors, 'problem')}.`, command: check } : undefined,
    ...listAnswerSteps(measured),
    ...listGapSteps(facts, measured),
  ].filter((step) => step !== undefined);
  const code = verdict.read?.code;
  return steps.length > 0 || !code ? steps : listLastSteps(facts, folder, code);
}

function listAnswerSteps({ verdict: { progress, read }, folder }: Measured): (Step | undefined)[] {
  const order = progress.map(({ answer }) => answer.provision);
  const open = (state: string) => progress.filter((one) => one.state === state);
  const name = (some: typeof progress) =>
    joinRuns(
      some.map(({ answer }) => answer.provision),
      order,
    );
  const [unanswered, lacking, carried] = [open('unanswered'), open('lacking'), open('to-confirm')];
  const first = unanswered[0]?.answer.provision ?? '';
  const needs = (['evidence', 'commentary', 'remedy'] as const).flatMap((need) => {
    const some = lacking.filter(({ lacks }) => lacks.includes(need));
    return some.length > 0 ? [`${needNames[need]} at ${name(some)}`] : [];
  });
  return [
    unanswered.length > 0
      ? {
          text: `Answer ${unanswered.length} of ${count(order.length, 'provision')}: ${name(unanswered)}.`,
          command: `explain ${first}`,
        }
      : undefined,
    lacking.length > 0
      ? {
          text: `Add what ${count(lacking.length, 'answer')} still ${agree(lacking.length, 'needs', 'need')}: ${joinList(needs)}.`,
          command: '',
        }
      : undefined,
    carried.length > 0
      ? {
          text: `Read ${count(carried.length, 'carried answer')} again, and write state: confirmed where ${agree(carried.length, 'it', 'they')} still ${agree(carried.length, 'holds', 'hold')}: ${name(carried)}.`,
          command: '',
        }
      : undefined,
    read?.assessment.unconfirmed.homes
      ? { text: 'Confirm the number of homes, under landlord:.', command: `check ${folder}` }
      : undefined,
  ];
}

const needNames: Readonly<Record<AnswerNeed, string>> = {
  evidence: 'evidence',
  commentary: 'commentary',
  remedy: 'an action with a date',
};

/** What is missing beside the answers. */
function listGapSteps(
  { considered, findings }: Facts,
  { verdict, beside, folder }: Measured,
): (Step | undefined)[] {
  const report = beside.find(({ kind }) => kind === 'report');
  const order = verdict.read?.code.report;
  const missing = report?.diagnostics.filter(({ gap }) => gap).length ?? 0;
  const counted = verdict.progress.some(({ state }) => state !== 'complete');
  const check = `check ${folder}`;
  const own = verdict.diagnostics.filter(
    (one) => one.gap && one.provision === '' && !isOfApproval(one),
  ).length;
  return [
    order && !report
      ? {
          text: `Write the ${order.short.toLowerCase()}, report.yaml, which the Code wants published too.`,
          command: '',
        }
      : undefined,
    missing > 0 ? { text: `Fill ${count(missing, 'gap')} in ${report?.file}.`, command: check } : undefined,
    considered === '' && verdict.read?.code.response
      ? {
          text: 'Put it before the governing body; then write what it said, and when, under governing-body:.',
          command: '',
        }
      : undefined,
    considered !== '' && own > 0
      ? { text: `Fill ${count(own, 'gap')} in the file itself.`, command: check }
      : undefined,
    !counted && findings.gaps > missing + own
      ? { text: `Fill ${count(findings.gaps - missing - own, 'more gap')}.`, command: check }
      : undefined,
  ];
}

function listLastSteps({ findings, approval, deadlines }: Facts, folder: string, code: Code): Step[] {
  const record = `approve ${folder} --by NAME --role ROLE --date DATE --minute REF`;
  const steps: Step[] = [];
  if (findings.warnings > 0)
    steps.push({
      text: `Look at ${count(findings.warnings, 'warning')}; what is meant as it is may stay.`,
      command: `check ${folder}`,
    });
  if (approval.state === 'none') steps.push({ text: 'Record the approval.', command: record });
  if (approval.state === 'changed')
    steps.push({
      text: 'See what has changed since the approval, and have that approved.',
      command: `verify ${folder}`,
    });
  if (approval.state === 'broken')
    steps.push({ text: 'Restore approval.yaml, or record the approval again.', command: `verify ${folder}` });
  steps.push({ text: 'Publish it.', command: `build ${folder}` });
  if (code.submission && deadlines.length > 0)
    steps.push({ text: `Submit it to ${code.regulator}.`, command: `submission ${folder}` });
  return steps;
}
