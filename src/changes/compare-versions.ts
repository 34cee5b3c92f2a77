import type { Answer } from '../records/assessment.ts';
import type { AnswerChange, AnswerPair, Changes, Version, WordingChange } from './changes.ts';
import { compareActions, listOverdue } from './compare-actions.ts';
import { compareCitations, compareDocuments } from './compare-evidence.ts';
import { compareFacts } from './compare-facts.ts';
import { compareFigures } from './compare-figures.ts';
import { compareProcedures } from './compare-procedures.ts';
import { compareText } from './compare-text.ts';
import { listUnpaired, type ProvisionPair } from './pair-provisions.ts';
import { writeReportTexts } from './report-texts.ts';

/**
 * How to compare versions: the pairs of provisions (`pairProvisions`), and the ISO day on which to judge actions
 * late.
 */
export interface CompareOptions {
  readonly pairs: readonly ProvisionPair[] | null;
  readonly today: string;
}

/** What changed from one version to another. */
export function compareVersions(before: Version, after: Version, options: CompareOptions): Changes {
  const answers = pairAnswers(before, after, options.pairs ?? []);
  return {
    ...compareAnswering(before, after, options),
    overdue: listOverdue(after.assessment.answers, options.today),
    facts: compareFacts(before, after),
    approval: before.approval === after.approval ? [] : [{ before: before.approval, after: after.approval }],
    procedure: compareProcedures(before.procedure, after.procedure),
    figures: compareFigures(before.report, after.report),
    documents: compareDocuments(before.assessment.register, after.assessment.register),
    citations: compareCitations(answers, before.assessment.register, after.assessment.register),
    wording: [...compareTexts(before, after), ...answers.flatMap(compareAnswerTexts)],
  };
}

/** What became of the answers and of what was promised, without a look at any wording. */
export function compareAnswering(
  before: Answering,
  after: Answering,
  { pairs, today }: CompareOptions,
): Pick<Changes, 'comparable' | 'unpaired' | 'answers' | 'actions'> {
  const answers = pairAnswers(before, after, pairs ?? []);
  return {
    comparable: pairs !== null,
    unpaired: listUnpaired(before.code, after.code, pairs),
    answers: answers.flatMap(compareAnswers),
    actions: answers.flatMap((pair) => compareActions(pair, today)),
  };
}

type Answering = Pick<Version, 'assessment' | 'code'>;

function pairAnswers(before: Answering, after: Answering, pairs: readonly ProvisionPair[]): AnswerPair[] {
  const index = ({ assessment }: Answering) => new Map(assessment.answers.map((one) => [one.provision, one]));
  const [old, fresh] = [index(before), index(after)];
  return pairs.flatMap((pair) => {
    const [was, is] = [old.get(pair.before), fresh.get(pair.after)];
    return was && is ? [{ before: was, after: is }] : [];
  });
}

function compareAnswers({ before, after }: AnswerPair): AnswerChange[] {
  if (before.answer === after.answer) return [];
  const kind = nameChange(before.comply, after.comply);
  const [was, is] = [before, after].map(({ answer }) => answer || 'unanswered');
  return [{ provision: after.provision, kind, before: was ?? '', after: is ?? '' }];
}

function nameChange(before: Answer['comply'], after: Answer['comply']): AnswerChange['kind'] {
  if (after === 'unanswered') return 'unanswered';
  if (before === 'unanswered') return 'answered';
  if (before === 'no' && after === 'yes') return 'started';
  return before === 'yes' && after === 'no' ? 'stopped' : 'changed';
}

/** The texts of the whole assessment, and those of the reports if both versions have one. */
function compareTexts(before: Version, after: Version): WordingChange[] {
  const both = before.report !== null && after.report !== null;
  const [was, is] = [before, after].map((version) => readTexts(version, both));
  const texts = new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])]);
  return [...texts].flatMap((text) => listChange('', text, was?.get(text) ?? '', is?.get(text) ?? ''));
}

function readTexts({ assessment, code, report }: Version, both: boolean): Map<WordingChange['text'], string> {
  return new Map([
    ['introduction', assessment.introduction],
    ['response', assessment.response.text],
    ...(both && report ? writeReportTexts(report, code) : []),
  ]);
}

/** A new, done or dropped action is reported as such; only one that stays can have changed wording. */
function compareAnswerTexts({ before, after }: AnswerPair): WordingChange[] {
  const { provision } = after;
  const stays = before.action.what !== '' && after.action.what !== '';
  return [
    ...listChange(provision, 'commentary', before.commentary, after.commentary),
    ...(stays ? listChange(provision, 'action', before.action.what, after.action.what) : []),
    ...listChange(provision, 'alternative', before.alternative, after.alternative),
  ];
}

function listChange(
  provision: string,
  text: WordingChange['text'],
  before: string,
  after: string,
): WordingChange[] {
  const change = compareText(before, after);
  return change ? [{ provision, text, ...change }] : [];
}
