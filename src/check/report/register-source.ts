import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';

/**
 * A register as a source, whose findings point to a line, `[line]`. It holds nothing of the content: cases are
 * about people, and no output may quote them.
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
