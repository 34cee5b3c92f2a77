import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { type Entry, findNode, type Node, type Path, type Source } from '../../src/source/source.ts';

/** A sound self-assessment with a text in every way YAML writes one. */
export const sample = `# A comment: with a colon
code: housing-ombudsman-2024
landlord:
  name: Elmbrook Homes
  website: https://www.elmbrook.example/#contact
  subsidiaries: []
period: { from: 2025-04-01, to: "2026-03-31" }
evidence:
  policy: { title: 'Residents'' policy', url: https://www.elmbrook.example/policy }
provisions:
  5.1:
    comply: yes  # confirmed
    evidence:
      - policy: section 2.1
      - Induction checklist
    commentary: |
      First: a rule #1.

      - "quoted" text
  5.10:
    comply: No.
    evidence: [Policy, 'Minutes: May']
    commentary: >-
      Folded text
      on two lines.
  "6.10":
    comply: Y
    commentary: "Double \\"quoted\\" text"
  6.1: { comply: no, commentary: Plain text }
  7.1:
    comply: yes
    commentary: Plain text
      over two lines.
`;

/** The text read as the file `sample.yaml`. */
export function read(text: string): Source {
  return parseSource(new TextEncoder().encode(text), 'sample.yaml', grammarFrom(packageCodes));
}

/** The text at a path; throws where there is none. */
export function textAt(source: Source, path: Path): string {
  const node = findNode(source.root, path);
  if (node?.kind !== 'text') throw new Error(`no text at ${path.join(' › ')}`);
  return node.text;
}

/** Every entry of every map of a document. */
export function listEntries(node: Node): Entry[] {
  if (node.kind === 'text') return [];
  if (node.kind === 'list') return node.items.flatMap(listEntries);
  return node.entries.flatMap((entry) => [entry, ...listEntries(entry.value)]);
}
