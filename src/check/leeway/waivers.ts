import { findNode, type Source } from '../../source/source.ts';
import type { Placed } from '../describe-findings.ts';
import { provisionPath, readProvision } from '../provision-path.ts';
import type { RuleFacts } from '../rule.ts';

/** A rule that a provision waives, and whether the waiver has any effect. */
export interface Waiver {
  readonly provision: string;
  readonly rule: string;
  readonly effect: 'silences' | 'no-reason' | 'unknown-rule' | 'not-waivable' | 'rule-off' | 'finds-nothing';
}

/** Removes findings that a provision waives with a reason. Returns the rest, and what became of each waiver. */
export function applyWaivers(
  found: readonly Placed[],
  source: Source,
  provisions: readonly string[],
  facts: readonly RuleFacts[],
  isOff: (rule: string) => boolean,
): { kept: Placed[]; waivers: Waiver[] } {
  const rules = new Map(facts.map((rule) => [rule.id, rule]));
  const name = (provision: string, rule: string) => `${provision} ${rule}`;
  const findable = new Set(found.map(({ path, rule }) => name(readProvision(path), rule)));
  const waivers = provisions
    .flatMap((provision) => readWaived(source, provision))
    .map((written): Waiver => {
      const { provision, rule } = written;
      const hindrance = judgeWaiver(written, rules.get(rule), isOff(rule));
      return {
        provision,
        rule,
        effect: hindrance ?? (findable.has(name(provision, rule)) ? 'silences' : 'finds-nothing'),
      };
    });
  const silenced = new Set(
    waivers.flatMap(({ provision, rule, effect }) => (effect === 'silences' ? [name(provision, rule)] : [])),
  );
  return { kept: found.filter(({ path, rule }) => !silenced.has(name(readProvision(path), rule))), waivers };
}

interface Written {
  readonly provision: string;
  readonly rule: string;
  readonly reason: string;
}

/** As written, with blank reasons too: a document that fits the schema has lost those. */
function readWaived({ root }: Source, provision: string): Written[] {
  const node = findNode(root, provisionPath(provision, 'waive'));
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) =>
    value.kind === 'text' ? [{ provision, rule: key, reason: value.text.trim() }] : [],
  );
}

function judgeWaiver({ reason }: Written, rule: RuleFacts | undefined, off: boolean) {
  if (!rule) return 'unknown-rule';
  if (!rule.waivable) return 'not-waivable';
  if (reason === '') return 'no-reason';
  return off ? 'rule-off' : undefined;
}
