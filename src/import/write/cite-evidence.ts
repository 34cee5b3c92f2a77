import { foldWords } from '../../words/compare.ts';
import type { Block, Run } from '../read/rows.ts';
import { joinQuotations } from './join-quotations.ts';
import { writeInline } from './write-markdown.ts';

/** An entry of the evidence register: a document that the page links to. */
export interface RegisterEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** An item of a provision's evidence: plain words as Markdown, or an entry of the register and a place in it. */
export type EvidenceItem =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'entry'; readonly id: string; readonly where: string };

/** Gathers the documents that evidence cells link to, each once by its address. */
export class EvidenceRegister {
  readonly #entries = new Map<string, RegisterEntry>();
  readonly #ids: Set<string>;

  /** `words` are the items of plain words: no id may equal one, or it would be read as a citation. */
  constructor(words: Iterable<string>) {
    this.#ids = new Set(words);
  }

  /** The documents cited so far, in the order they were first cited. */
  get entries(): RegisterEntry[] {
    return [...this.#entries.values()];
  }

  /**
   * The items of an evidence cell: one for each list item, paragraph or line; a quotation is one. A link is cited as an entry of the
   * register, with the words after it as the place in the document; any other words stay as they are.
   */
  cite(blocks: readonly Block[]): EvidenceItem[] {
    return joinQuotations(blocks)
      .flatMap((block) => linesOf(block.runs))
      .filter((runs) => !isNothing(runs))
      .flatMap((runs) => this.#citeLine(runs));
  }

  #citeLine(runs: readonly Run[]): EvidenceItem[] {
    const links = linksOf(runs);
    // A link to anything else, such as an email address, stays a link in the words.
    if (links.length === 0) return [{ kind: 'words', text: writeInline(runs) }];
    const [first] = links;
    const alone = runs.filter((run) => !isDocument(run.href));
    const leads = isDocument(runs[0]?.href ?? '') && alone.every(({ href }) => href === '');
    if (first !== undefined && links.length === 1 && leads) return [this.#citeLink(first, wordsAfter(alone))];
    const named = nameOf(runs, links);
    if (named !== undefined) return [this.#citeLink(named.link, named.where)];
    const items = links.map((link) => this.#citeLink(link, ''));
    const onlyJoins = alone.every((run) => /^(?:[\s,;/|.–—-]|and|&)*$/i.test(run.text));
    if (onlyJoins) return items;
    return [...items, { kind: 'words', text: writeInline(runs.map(withoutDocument)) }];
  }

  #citeLink(link: Link, where: string): EvidenceItem {
    const known = this.#entries.get(link.url);
    if (known === undefined) {
      const id = this.#newId(link.title);
      this.#entries.set(link.url, { id, title: link.title, url: link.url });
      return { kind: 'entry', id, where };
    }
    // The same document under another name: the name is kept, as it may say which part is meant.
    const isSame = foldWords(known.title) === foldWords(link.title);
    return { kind: 'entry', id: known.id, where: isSame ? where : `${link.title} ${where}`.trim() };
  }

  #newId(title: string): string {
    const slug = slugOf(title);
    let id = slug;
    for (let copy = 2; this.#ids.has(id); copy += 1) id = `${slug}-${copy}`;
    this.#ids.add(id);
    return id;
  }
}

/** Whether a line is only the dash that says that there is nothing. */
function isNothing(runs: readonly Run[]): boolean {
  return runs.every(({ text, href }) => href === '' && /^[\s\p{Pd}−._/]*$/u.test(text));
}

interface Link {
  readonly title: string;
  readonly url: string;
}

/** A bare address after the name of its document: `Complaints policy: https://…`. */
function nameOf(runs: readonly Run[], links: readonly Link[]): { link: Link; where: string } | undefined {
  const [first] = links;
  const at = runs.findIndex(({ href }) => isDocument(href));
  const before = runs
    .slice(0, at)
    .map((run) => run.text)
    .join('');
  const title = before.replace(/(?<![\s,;:(–—-])[\s,;:(–—-]+$/, '').trim();
  if (first === undefined || links.length > 1 || first.title !== first.url || title === '') return undefined;
  return { link: { title, url: first.url }, where: wordsAfter(runs.slice(at + 1)) };
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** A line's links to documents, in order; neighbouring runs with the same address are one link. */
function linksOf(runs: readonly Run[]): Link[] {
  const links: Link[] = [];
  for (const [index, run] of runs.entries()) {
    if (!isDocument(run.href)) continue;
    const last = links.at(-1);
    const goesOn = last !== undefined && runs[index - 1]?.href === run.href;
    if (goesOn) links[links.length - 1] = { url: run.href, title: last.title + run.text };
    else links.push({ url: run.href, title: run.text });
  }
  return links.map(({ title, url }) => ({ title: title.trim() || url, url }));
}

/** Whether the register can hold an address: one on the web, or from the root of the landlord's own website. */
function isDocument(href: string): boolean {
  return /^(?:https?:\/\/[^\s/]|\/(?!\/))/i.test(href);
}

/** The words after a link, not as Markdown, without the comma, colon or dash that joins them to it. */
function wordsAfter(runs: readonly Run[]): string {
  const text = runs.map((run) => run.text).join('');
  return text.replace(/^[\s,;:.–—-]+/, '');
}

function withoutDocument(run: Run): Run {
  return isDocument(run.href) ? { ...run, href: '' } : run;
}

/** An id made from a title: `Complaints policy (2025)` is `complaints-policy-2025`. */
function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words
    .join('-')
    .slice(0, 40)
    .replace(/-[^-]*$/, (end) => (words.join('-').length > 40 ? '' : end));
  if (slug === '') return 'evidence';
  // A word that other readers of YAML take for a boolean or a number makes a poor name.
  return /^(?:\d|(?:true|false|yes|no|on|off|null|y|n)$)/.test(slug) ? `evidence-${slug}` : slug;
}
