import type { Rule } from './rule.ts';
import { actionBeforeAssessment } from './rules/record/action-before-assessment.ts';
import { actionDoneAhead } from './rules/record/action-done-ahead.ts';
import { actionOverdue } from './rules/record/action-overdue.ts';
import { answerAgainstFigures } from './rules/record/answer-against-figures.ts';
import { approvalStale } from './rules/record/approval-stale.ts';
import { bareLink } from './rules/record/bare-link.ts';
import { deadline } from './rules/record/deadline.ts';
import { insecureLink } from './rules/record/insecure-link.ts';
import { lowVolumeBesideYes } from './rules/record/low-volume-beside-yes.ts';
import { revisionInDoubt } from './rules/record/revision-in-doubt.ts';
import { staleEvidence } from './rules/record/stale-evidence.ts';
import { subsidiaryNotNamed } from './rules/record/subsidiary-not-named.ts';
import { unpublishedRemedy } from './rules/record/unpublished-remedy.ts';
import { unusedEvidence } from './rules/record/unused-evidence.ts';
import { answeredByWrongEdition } from './rules/words/answered-by-wrong-edition.ts';
import { answersInWords } from './rules/words/answers-in-words.ts';
import { blanketExclusion } from './rules/words/blanket-exclusion.ts';
import { copiedRequirement } from './rules/words/copied-requirement.ts';
import { definitionDiffers } from './rules/words/definition-differs.ts';
import { extraExclusion } from './rules/words/extra-exclusion.ts';
import { extraStage } from './rules/words/extra-stage.ts';
import { governingBodyLead } from './rules/words/governing-body-lead.ts';
import { missingOmbudsmanContact } from './rules/words/missing-ombudsman-contact.ts';
import { personalData } from './rules/words/personal-data.ts';
import { placeholderCommentary } from './rules/words/placeholder-commentary.ts';
import { placeholderEvidence } from './rules/words/placeholder-evidence.ts';
import { promiseOverdue } from './rules/words/promise-overdue.ts';
import { promiseUnderYes } from './rules/words/promise-under-yes.ts';
import { repeatedText } from './rules/words/repeated-text.ts';
import { thinCommentary } from './rules/words/thin-commentary.ts';
import { wordsAgainstFigures } from './rules/words/words-against-figures.ts';
import { wrongTimescale } from './rules/words/wrong-timescale.ts';
import { yearInWords } from './rules/words/year-in-words.ts';

/** The rules that judge what the words say. Each can be waived at a provision, and switched off in the settings. */
export const judgementRules: readonly Rule[] = [
  answeredByWrongEdition,
  copiedRequirement,
  repeatedText,
  placeholderEvidence,
  placeholderCommentary,
  thinCommentary,
  promiseUnderYes,
  promiseOverdue,
  actionOverdue,
  actionBeforeAssessment,
  actionDoneAhead,
  unpublishedRemedy,
  wrongTimescale,
  answerAgainstFigures,
  lowVolumeBesideYes,
  wordsAgainstFigures,
  answersInWords,
  yearInWords,
  extraStage,
  definitionDiffers,
  extraExclusion,
  blanketExclusion,
  missingOmbudsmanContact,
  governingBodyLead,
  approvalStale,
  deadline,
  revisionInDoubt,
  subsidiaryNotNamed,
  personalData,
  bareLink,
  insecureLink,
  unusedEvidence,
  staleEvidence,
];
