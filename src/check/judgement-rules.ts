import type { Rule } from './rule.ts';
import { actionBeforeAssessment } from './rules/action-before-assessment.ts';
import { actionOverdue } from './rules/action-overdue.ts';
import { answerAgainstFigures } from './rules/answer-against-figures.ts';
import { answeredByWrongEdition } from './rules/answered-by-wrong-edition.ts';
import { approvalStale } from './rules/approval-stale.ts';
import { bareLink } from './rules/bare-link.ts';
import { blanketExclusion } from './rules/blanket-exclusion.ts';
import { copiedRequirement } from './rules/copied-requirement.ts';
import { deadline } from './rules/deadline.ts';
import { definitionDiffers } from './rules/definition-differs.ts';
import { extraExclusion } from './rules/extra-exclusion.ts';
import { extraStage } from './rules/extra-stage.ts';
import { governingBodyLead } from './rules/governing-body-lead.ts';
import { insecureLink } from './rules/insecure-link.ts';
import { missingOmbudsmanContact } from './rules/missing-ombudsman-contact.ts';
import { personalData } from './rules/personal-data.ts';
import { placeholderCommentary } from './rules/placeholder-commentary.ts';
import { placeholderEvidence } from './rules/placeholder-evidence.ts';
import { promiseOverdue } from './rules/promise-overdue.ts';
import { promiseUnderYes } from './rules/promise-under-yes.ts';
import { repeatedText } from './rules/repeated-text.ts';
import { staleEvidence } from './rules/stale-evidence.ts';
import { subsidiaryNotNamed } from './rules/subsidiary-not-named.ts';
import { thinCommentary } from './rules/thin-commentary.ts';
import { unusedEvidence } from './rules/unused-evidence.ts';
import { wrongTimescale } from './rules/wrong-timescale.ts';

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
  wrongTimescale,
  answerAgainstFigures,
  extraStage,
  definitionDiffers,
  extraExclusion,
  blanketExclusion,
  missingOmbudsmanContact,
  governingBodyLead,
  approvalStale,
  deadline,
  subsidiaryNotNamed,
  personalData,
  bareLink,
  insecureLink,
  unusedEvidence,
  staleEvidence,
];
