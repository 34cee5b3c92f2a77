import type { Answer } from '../records/assessment.ts';
import type { TextName } from '../records/facts.ts';
import type { AnswerChange, AnswerPair, Changes, Version, WordingChange } from './changes.ts';
import { compareActions, listOverdue } from './compare-actions.ts';
import { compareCitations, compareDocuments } from './compare-evidence.ts';
import { compareFacts } from './compare-facts.ts';
import { compareFigures } from './compare-figures.ts';
import { compareWords } from './compare-words.ts';
import type { ProvisionPair } from './pair-provisions.ts';
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
    comparable: options.pairs !== null,
    answers: answers.flatMap(compareAnswers),
    actions: answers.flatMap(compareActions),
    overdue: listOverdue(after.assessment.answers, options.today),
    facts: compareFacts(before, after),
    figures: compareFigures(before.report, after.report),
    documents: compareDocuments(before.assessment.register, after.assessment.register),
    citations: compareCitations(answers, before.assessment.register, after.assessment.register),
    wording: [...compareTexts(before, after), ...answers.flatMap(compareAnswerTexts)],
  };
}

function pairAnswers(before: Version, after: Version, pairs: readonly ProvisionPair[]): AnswerPair[] {
  const index = ({ assessment }: Version) => new Map(assessment.answers.map((one) => [one.provision, one]));
  const [old, fresh] = [index(before), index(after)];
  return pairs.flatMap((pair) => {
    const [was, is] = [old.get(pair.before), fresh.get(pair.after)];
    return was && is ? [{ before: was, after: is }] : [];
  });
}

function compareAnswers({ before, after }: AnswerPair): AnswerChange[] {
  if (before.comply === after.comply) return [];
  const kind = nameChange(before.comply, after.comply);
  return [{ provision: after.provision, kind, before: before.comply, after: after.comply }];
}

function nameChange(before: Answer['comply'], after: Answer['comply']): AnswerChange['kind'] {
  if (after === 'unanswered') return 'unanswered';
  if (before === 'unanswered') return 'answered';
  return after === 'yes' ? 'started' : 'stopped';
}

/** The texts of the whole assessment, and those of the reports if both versions have one. */
function compareTexts(before: Version, after: Version): WordingChange[] {
  const read = ({ assessment, report }: Version): [TextName, string][] => [
    ['introduction', assessment.introduction],
    ['response', assessment.response.text],
    ...(before.report && after.report && report ? writeReportTexts(report) : []),
  ];
  const earlier = new Map(read(before));
  return read(after).flatMap(([text, words]) => compareText('', text, earlier.get(text) ?? '', words));
}

/** A new, done or dropped action is reported as such; only one that stays can have changed wording. */
function compareAnswerTexts({ before, after }: AnswerPair): WordingChange[] {
  const { provision } = after;
  const stays = before.action.what !== '' && after.action.what !== '';
  return [
    ...compareText(provision, 'commentary', before.commentary, after.commentary),
    ...(stays ? compareText(provision, 'action', before.action.what, after.action.what) : []),
    ...compareText(provision, 'alternative', before.alternative, after.alternative),
  ];
}

function compareText(provision: string, text: TextName, before: string, after: string): WordingChange[] {
  const runs = compareWords(before, after);
  return runs.length > 0 ? [{ provision, text, runs }] : [];
}
