import { readFileSync } from 'node:fs';
import { type RuleRow, readRuleRows } from '../../check/describe-rules.ts';
import { listRules } from '../../check/list-rules.ts';
import type { RuleFacts } from '../../check/rule.ts';
import { packageRoot } from '../../package-root.ts';
import { stringifySafely } from '../../words/for-terminal.ts';
import { joinParts } from '../../words/lists.ts';
import { wrapText } from '../../words/wrap.ts';
import type { World } from '../world.ts';
import type { RulesArguments } from './declaration.ts';

/** A rule, and its row in the table of rules. */
type DescribedRule = RuleFacts & RuleRow;

/** `selfassess rules`: every rule, in the order and the words of `docs/rules/README.md`. */
export function runRules({ format }: RulesArguments, world: World): number {
  const rules = describeRules(readFileSync(`${packageRoot}docs/rules/README.md`, 'utf8'));
  world.stdout.write(format === 'json' ? printJson(rules) : printTable(rules, world.stdout.columns ?? 100));
  return 0;
}

function describeRules(readme: string): DescribedRule[] {
  const facts = new Map(listRules().map((rule) => [rule.id, rule]));
  return readRuleRows(readme).flatMap((row) => {
    const rule = facts.get(row.id);
    return rule ? [{ ...rule, ...row }] : [];
  });
}

function printTable(rules: readonly DescribedRule[], columns: number): string {
  const id = Math.max(...rules.map((rule) => rule.id.length));
  const indent = 2 + id + 2 + 'warning'.length + 2 + 'set, waive'.length + 2;
  const groups = [...new Set(rules.map(({ group }) => group))];
  const blocks = groups.map((group) => {
    const rows = rules.filter((rule) => rule.group === group);
    const lines = rows.map((rule) => {
      const facts = `  ${rule.id.padEnd(id)}  ${rule.severity.padEnd(7)}  ${listLeeway(rule).padEnd(10)}  `;
      return `${facts}${wrapText(rule.finds, Math.max(indent + 30, columns), indent)}`;
    });
    return `${group}\n${lines.join('\n')}\n`;
  });
  return `${blocks.join('\n')}
draft: with --draft it is a warning.  set: selfassess.config.yaml may change how serious it is or switch it off.
waive: a provision may waive it with a reason, and a baseline may hold its findings.
“selfassess explain RULE” prints what a rule means.
`;
}

/** What a landlord may do about a rule, in the words explained at the end of the table. */
function listLeeway({ gap, settable, waivable }: RuleFacts): string {
  return joinParts([gap ? 'draft' : '', settable ? 'set' : '', waivable ? 'waive' : '']);
}

/** `version` counts the format of this output; it grows only when readers must change. */
function printJson(rules: readonly DescribedRule[]): string {
  const view = rules.map(({ id, severity, gap, settable, waivable, group, finds }) => ({
    ...{ rule: id, severity, severityInDraft: gap ? 'warning' : severity },
    ...{ settable, waivable, group, finds },
  }));
  return `${stringifySafely({ version: 1, rules: view })}\n`;
}
