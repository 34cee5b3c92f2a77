import { findClosest } from '../../../words/closest.ts';
import type { Waiver } from '../../leeway/waivers.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Rule } from '../../rule.ts';

/** What this rule looks at: the waivers in the file, and the rules that can be waived. */
export interface WaiverContext extends CodeContext {
  readonly waivers: readonly Waiver[];
  readonly waivable: readonly string[];
}

/** A waiver without effect: it gives no reason, names no rule that can be waived, or has nothing to silence. */
export const unusedWaiver: Rule<WaiverContext> = {
  id: 'unused-waiver',
  severity: 'warning',
  gap: false,
  find: ({ waivers, waivable }) =>
    waivers
      .filter(({ effect }) => effect !== 'silences' && effect !== 'rule-off')
      .map((waiver) => ({
        path: provisionPath(waiver.provision, 'waive', waiver.rule),
        at: 'key',
        ...describeWaiver(waiver, waivable),
      })),
};

function describeWaiver({ provision, rule, effect }: Waiver, waivable: readonly string[]) {
  if (effect === 'no-reason') {
    return {
      message: `The waiver of ${rule} at ${provision} gives no reason, and has no effect.`,
      help: `Write the reason after ${rule}: for whoever reads this next year, or delete the line.`,
    };
  }
  if (effect === 'not-waivable') {
    return {
      message: `${rule} cannot be waived at ${provision}: only rules that judge the words can.`,
      help: 'Delete the line, and put right what the rule finds. “selfassess rules” says which rules can be waived.',
    };
  }
  if (effect === 'unknown-rule') {
    const close = findClosest(rule, waivable);
    return {
      message: `${provision} waives “${rule}”, but there is no such rule.`,
      help: close
        ? `Write ${close}: if that is meant.`
        : 'Delete the line. “selfassess rules” lists the rules.',
    };
  }
  return {
    message: `The waiver of ${rule} at ${provision} silences nothing: the rule finds nothing there.`,
    help: 'Delete the line, so that the rule speaks up if the words change.',
  };
}
