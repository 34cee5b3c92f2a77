import { type Container, CssSyntaxError, parse } from 'postcss';
import type { Flaw } from './brand.ts';

/** The bytes of a file beside the stylesheet, by its path there; null if there is none. */
export type ReadBeside = (path: string) => Uint8Array | null;

const types: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** A landlord's own stylesheet with the files it names held in it, and what cannot stand in it. */
export function readOwnStyles(text: string, readBeside: ReadBeside): { css: string; flaws: readonly Flaw[] } {
  const flaws: Flaw[] = [];
  const root = parseStyles(text, flaws);
  if (!root) return { css: '', flaws };
  const tell = (node: { source?: Container['source'] }, message: string, help: string) => {
    const span = [node.source?.start?.offset ?? 0, (node.source?.end?.offset ?? 0) + 1] as const;
    flaws.push({ span, message, help });
  };
  // A stylesheet stands in the page, which this would end.
  const end = text.search(/<\/style/i);
  if (end >= 0) {
    flaws.push({
      span: [end, end + 7],
      message: '“</style” would end the stylesheet in the page.',
      help: 'Take it out.',
    });
  }
  root.walkAtRules(/^import$/i, (rule) =>
    tell(rule, 'A page loads nothing, so @import has no effect.', 'Copy what it would load into this file.'),
  );
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/url\(([^()]*)\)/gi, (whole, written: string) => {
      const path = written
        .trim()
        .replace(/^["']|["']$/g, '')
        .trim();
      if (/^(?:data:|#)/i.test(path)) return whole;
      const held = hold(path, readBeside);
      if (held === '') {
        tell(
          declaration,
          `“${path}” cannot be held in the page.`,
          /^(?:[a-z]+:|\/\/)/i.test(path)
            ? 'A page loads nothing from elsewhere: put the file beside the stylesheet and name it from there.'
            : 'Put a woff2, png, jpg or svg file of that name beside the stylesheet; capitals count.',
        );
      }
      return held === '' ? whole : held;
    });
  });
  return { css: flaws.length > 0 ? '' : root.toString().trim(), flaws };
}

function parseStyles(text: string, flaws: Flaw[]): ReturnType<typeof parse> | null {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const at = offsetOf(text, error.line ?? 1, error.column ?? 1);
    flaws.push({
      span: [at, at + 1],
      message: `This is not CSS as a browser reads it: ${error.reason.toLowerCase()}.`,
      help: 'Mend it here, or before this place; brackets and quotation marks must close.',
    });
    return null;
  }
}

function hold(path: string, readBeside: ReadBeside): string {
  const type = types[path.split('.').at(-1)?.toLowerCase() ?? ''];
  const bytes = type === undefined || /^(?:[a-z]+:|\/)/i.test(path) ? null : readBeside(path);
  return bytes ? `url("data:${type};base64,${Buffer.from(bytes).toString('base64')}")` : '';
}

/** The offset of a place that counts lines and columns from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1);
}
