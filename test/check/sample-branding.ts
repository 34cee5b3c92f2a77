import { checkSettings } from '../../src/check/leeway/check-settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { openBrand } from '../../src/commands/brand/open-brand.ts';
import { buildSideVerdict } from '../../src/commands/disk/load-settings.ts';
import { packageRoot } from '../../src/package-root.ts';
import { grammarOfSettings } from '../../src/records/shape/settings-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

/** What is said of a settings file in a folder that has nothing else. */
export function checkBranding(bytes: Uint8Array, file: string): Verdict {
  const grammar = grammarOfSettings(listRules().map(({ id }) => id));
  const source = parseSource(bytes, file, () => grammar);
  const empty = `${packageRoot}test/no-such-folder`;
  const { diagnostics } = checkSettings(source, (branding) => openBrand(branding, empty, empty).findings);
  return buildSideVerdict(source, diagnostics);
}
