import { type LabelKind, labelKinds } from './head-words.ts';

/** A label of a document about itself, and the words that follow it. */
export interface Labelled {
  readonly kind: LabelKind;
  readonly label: string;
  readonly value: string;
}

/**
 * The labelled pieces of a paragraph that has several, on lines of their own or one after another: `Landlord name: X.
 * Date completed: 12 May 2026. Reporting year 2025/26.` Other sentences stay with the label before them.
 */
export function splitLabelled(text: string): Labelled[] {
  const pieces: Labelled[] = [];
  // A label begins a line, or what comes after a sentence, a semicolon, a bar or a wide space.
  for (const part of text.split(/(?<=[.;|])\s+|\n|\s{2,}|\t/)) {
    const piece = readLabelled(part.trim());
    const before = pieces.at(-1);
    if (piece) pieces.push(piece);
    else if (before) pieces.splice(-1, 1, { ...before, value: `${before.value} ${part.trim()}`.trim() });
  }
  return pieces.map((piece) => ({ ...piece, value: piece.value.replace(/(?<![\s.;|,])[\s.;|,]+$/, '') }));
}

/** A piece with a known label and a colon; or without one, if what follows can be nothing but its value. */
function readLabelled(part: string): Labelled | undefined {
  const [, marked = '', after = ''] = /^\W{0,3}([\p{L}’' ()/-]{3,60}?)\s*:\s*(.*)$/u.exec(part) ?? [];
  const kind = marked === '' ? undefined : findKind(marked);
  if (kind) return { kind, label: marked, value: after };
  const [, bare = '', value = ''] = /^([\p{L}’' ()/-]{3,60}?) (\d.*)$/u.exec(part) ?? [];
  const other = bare === '' ? undefined : findKind(bare);
  const read = other?.read(value.replace(/(?<![\s.;|,])[\s.;|,]+$/, ''));
  return other && Object.keys(read?.facts ?? {}).length > 0 ? { kind: other, label: bare, value } : undefined;
}

function findKind(label: string): LabelKind | undefined {
  return labelKinds.find(({ label: pattern }) => pattern.test(label.trim()));
}
