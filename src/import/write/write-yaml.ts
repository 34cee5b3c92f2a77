import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Section } from '../../codes/code.ts';
import { sectionOf } from '../../codes/sections.ts';
import { quoteWords } from '../../words/short-text.ts';
import { hasEvidence } from '../read/grid/columns-of-header.ts';
import type { EvidenceItem, RegisterEntry } from './cite-evidence.ts';
import type { Draft, DraftProvision } from './draft.ts';
import { addHead } from './write-head.ts';
import { blank, comment, pair, prose, spaced, words } from './yaml-nodes.ts';

/**
 * A draft as the text of `self-assessment.yaml`. `schema` is the address of the file's JSON Schema, for editors. Read
 * back as written (every scalar a string), it gives the draft's words exactly.
 */
export function writeYaml(draft: Draft, schema: string): string {
  const document = new Document(null, { schema: 'failsafe', customTags: [blankTag] });
  const root = new YAMLMap();
  document.contents = root;
  document.commentBefore = comment([`yaml-language-server: $schema=${schema}`, ...sourceLines(draft)]);
  addHead(root, draft);
  if (hasEvidence(draft.code.columns) || draft.register.length > 0)
    root.add(spaced(registerPair(draft.register)));
  root.add(spaced(pair('provisions', provisionsValue(draft))));
  return document.toString({ lineWidth: 0 });
}

// The failsafe schema knows strings only; this one tag lets a value be blank without quotes.
const blankTag = {
  tag: 'tag:yaml.org,2002:null',
  default: true,
  identify: (value: unknown): boolean => value === null,
  test: /^$/,
  resolve: (): Scalar => new Scalar(null),
  stringify: (): string => '',
} as const;

function sourceLines({ documents }: Draft): string[] {
  const names = documents.map(({ name, title }) => (title === '' ? name : `${name} (“${title}”)`));
  return [
    `A draft imported from ${names.join(', ')}.`,
    'The answers, evidence and commentary are the document’s own words; nothing was added. Fill in what is blank.',
  ];
}

function registerPair(entries: readonly RegisterEntry[]): ReturnType<typeof pair> {
  if (entries.length === 0)
    return pair('evidence', blank(), 'the evidence register: documents that provisions cite by id');
  const register = new YAMLMap();
  for (const { id, title, url } of entries) {
    const entry = new YAMLMap();
    entry.add(pair('title', words(title)));
    entry.add(pair('url', words(url)));
    register.add(pair(id, entry));
  }
  return pair('evidence', register);
}

function provisionsValue(draft: Draft): YAMLMap {
  const map = new YAMLMap();
  let section: Section | undefined;
  for (const item of draft.provisions) {
    const one = provisionPair(item, hasEvidence(draft.code.columns));
    const added = map.items.length === 0 ? one : spaced(one);
    const its = sectionOf(item.provision, draft.code);
    const title = its !== undefined && its !== section ? [titleOf(its)] : [];
    section = its;
    const lines = [...title, ...(item.place === '' ? ['not found in the document'] : [])];
    if (lines.length > 0) added.key.commentBefore = comment(lines);
    map.add(added);
  }
  return map;
}

function provisionPair(item: DraftProvision, asksEvidence: boolean): ReturnType<typeof pair> {
  const fields = new YAMLMap();
  fields.add(complyPair(item));
  if (asksEvidence || item.evidence.length > 0) fields.add(pair('evidence', evidenceValue(item.evidence)));
  fields.add(pair('commentary', prose(item.commentary)));
  addRemedy(fields, item.remedy);
  if (item.toConfirm) {
    const review = new YAMLMap();
    review.add(pair('state', new Scalar('to-confirm')));
    fields.add(pair('review', review));
  }
  const added = pair(item.provision.id, fields);
  // An editor reads the bare keys 5.1 and 5.10 as the same number.
  added.key.type = 'QUOTE_DOUBLE';
  return added;
}

function addRemedy(fields: YAMLMap, { what, by, owner, done, alternative }: DraftProvision['remedy']): void {
  if (what !== '') {
    const action = new YAMLMap();
    action.add(pair('what', words(what)));
    action.add(
      by === ''
        ? pair('by', blank(), 'the day by which the landlord will comply')
        : pair('by', new Scalar(by)),
    );
    action.add(
      owner === '' ? pair('owner', blank(), 'the role that owns the action') : pair('owner', words(owner)),
    );
    if (done !== '') action.add(pair('done', new Scalar(done)));
    fields.add(pair('action', action));
  }
  if (alternative !== '') fields.add(pair('alternative', words(alternative)));
}

function complyPair({ comply, complyWords }: DraftProvision): ReturnType<typeof pair> {
  const hint = complyWords === '' ? '' : `the document says: ${quoteWords(complyWords, 80)}`;
  return pair('comply', comply === '' ? blank() : new Scalar(comply), hint);
}

function titleOf({ number, title }: Section): string {
  return number === '' ? title : `Section ${number}: ${title}`;
}

function evidenceValue(items: readonly EvidenceItem[]): Scalar | YAMLSeq {
  if (items.length === 0) return blank();
  const list = new YAMLSeq();
  for (const item of items) {
    if (item.kind === 'words') list.add(words(item.text));
    else if (item.where === '') list.add(new Scalar(item.id));
    else {
      const cited = new YAMLMap();
      cited.add(pair(item.id, words(item.where)));
      list.add(cited);
    }
  }
  return list;
}
