import type { Element } from '../parse-html.ts';
import { listBeside, makeBeside } from './beside.ts';
import type { Story } from './context.ts';
import { makeElement } from './nodes.ts';
import { plainContext, readBody } from './read-body.ts';
import { elementsIn, visitXml, type Xml } from './xml.ts';

/** A part of a document, and what it needs to be read. */
export interface Part {
  readonly root: Xml;
  readonly story: Story;
}

/**
 * Adds notes and comments to `listed`, which is their `Story.notes`: notes refer to comments too. `replies` is the part that says which comment another replies to;
 * `stories` are those that refer to them. A comment that nothing refers to stands with the one it replies to, else at
 * the end of the words it is about.
 */
export function listNotes(
  listed: Map<string, Element[]>,
  notes: readonly Part[],
  comments: readonly Part[],
  replies: Xml | undefined,
  stories: readonly Part[],
): void {
  const keyOf = nameComments(comments, replies, stories);
  const add = (key: string, elements: readonly Element[]): void => {
    const known = listed.get(key);
    if (known === undefined) listed.set(key, [...elements]);
    else known.push(...elements);
  };
  for (const { root, story } of comments) {
    for (const comment of elementsIn(root)) {
      const { id = '', author = '' } = comment.attributes;
      add(keyOf(id), readNote(comment, story, 'comment', author));
    }
  }
  for (const { root, story } of notes) {
    for (const note of elementsIn(root))
      add(`${note.name} ${note.attributes['id']}`, readNote(note, story, 'note', ''));
  }
}

/** The key for each comment by its id. */
function nameComments(
  comments: readonly Part[],
  replies: Xml | undefined,
  stories: readonly Part[],
): (id: string) => string {
  const referred = new Set<string>();
  for (const { root } of stories) {
    visitXml(root, ({ name, attributes }) => {
      if (name === 'commentReference') referred.add(attributes['id'] ?? '');
      return true;
    });
  }
  const answered = linkReplies(comments, replies);
  return (id) => {
    const stands = [id, answered.get(id)].find((one) => one !== undefined && referred.has(one));
    return stands === undefined ? `range ${id}` : `comment ${stands}`;
  };
}

function readNote(note: Xml, story: Story, kind: 'note' | 'comment', by: string): Element[] {
  const element = makeElement('div');
  readBody(note, plainContext, element, story);
  return makeBeside(listBeside(element, kind, by));
}

/** The id of the comment that starts the talk each reply is in. Replies are linked by the ids of their last paragraphs. */
function linkReplies(comments: readonly Part[], replies: Xml | undefined): Map<string, string> {
  const parents = new Map(
    (replies === undefined ? [] : elementsIn(replies)).map(({ attributes }) => [
      attributes['paraId'],
      attributes['paraIdParent'],
    ]),
  );
  const ids = new Map<string, string>();
  const all = comments.flatMap(({ root }) => elementsIn(root));
  for (const comment of all) {
    for (const { attributes } of elementsIn(comment))
      if (attributes['paraId'] !== undefined) ids.set(attributes['paraId'], comment.attributes['id'] ?? '');
  }
  const linked = new Map<string, string>();
  for (const [paragraph, id] of ids) {
    let top = paragraph;
    for (let steps = 0; steps < 50; steps += 1) top = parents.get(top) ?? top;
    const above = ids.get(top);
    if (above !== undefined && above !== id) linked.set(id, above);
  }
  return linked;
}
