import type { Source } from '../source/source.ts';

/** The same source with that help where the file is empty: what belongs in it depends on which of our files it is. */
export function adviseOnEmpty(source: Source, help: string): Source {
  const slips = source.slips.map((slip) => (slip.rule === 'empty-file' ? { ...slip, help } : slip));
  return { ...source, slips };
}
