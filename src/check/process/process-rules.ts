import { processAnswerHeld } from '../rules/process/process-answer-held.ts';
import { processAtOddsWithAnswer } from '../rules/process/process-at-odds-with-answer.ts';
import { processClock } from '../rules/process/process-clock.ts';
import { processExclusions } from '../rules/process/process-exclusions.ts';
import { processExtensions } from '../rules/process/process-extensions.ts';
import { processLetters } from '../rules/process/process-letters.ts';
import { processOmbudsman } from '../rules/process/process-ombudsman.ts';
import { processOneRoute } from '../rules/process/process-one-route.ts';
import { processReasons } from '../rules/process/process-reasons.ts';
import { processRefusals } from '../rules/process/process-refusals.ts';
import { processStages } from '../rules/process/process-stages.ts';
import { processTimeLimits } from '../rules/process/process-time-limits.ts';
import { processUnsaid } from '../rules/process/process-unsaid.ts';
import { processWays } from '../rules/process/process-ways.ts';
import type { ProcessRule } from './process-rule.ts';

/**
 * The rules about the landlord's own procedure, `process.yaml`. Each only warns, as a landlord that does otherwise has to be
 * able to publish what it does.
 */
export const processRules: readonly ProcessRule[] = [
  processStages,
  processTimeLimits,
  processClock,
  processExtensions,
  processLetters,
  processRefusals,
  processExclusions,
  processOneRoute,
  processWays,
  processReasons,
  processAnswerHeld,
  processOmbudsman,
  processUnsaid,
  processAtOddsWithAnswer,
];
