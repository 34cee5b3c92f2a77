import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';

/**
 * A register as a source to which findings can point by their line, `[line]`: nothing of what stands in it, for cases
 * are about persons, and no output may quote them.
 */
export function buildRegisterSource(file: string, lines: readonly number[]): Source {
  const spans = new Map(lines.map((line): [number, Span] => [line, [line - 1, line - 1]]));
  const items = Array.from({ length: Math.max(0, ...lines) + 1 }, (_, line) => ({
    kind: 'text' as const,
    span: spans.get(line) ?? ([0, 0] as const),
    text: '',
  }));
  return {
    file,
    text: '\n'.repeat(Math.max(0, ...lines)),
    root: { kind: 'list', span: [0, 0], flow: false, items },
    slips: [],
    sound: true,
  };
}
