import { BlockBuilder, type Style } from './block-builder.ts';
import { attributeOf, type Element, isElement, type Node } from './parse-html.ts';
import type { Block } from './rows.ts';
import { safeAddress } from './safe-address.ts';

/**
 * The words of an element as paragraphs and list items. What a reader never sees (scripts, styles) is left out, a
 * picture is its alternative text, a heading a bold line, a table inside it a paragraph for each cell.
 * `base` is the page's own address, against which relative links are read, or `''`.
 */
export function readBlocks(element: Element, base: string): Block[] {
  const builder = new BlockBuilder();
  const plain: Style = { bold: false, italic: false, href: '', list: null };
  const steps: Step[] = [];
  pushChildren(steps, element, plain);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'end') builder.endBlock();
    else if (isElement(step.node)) enter(step.node, step.style, steps, builder, base);
    else if (step.node.nodeName === '#text' && 'value' in step.node) builder.add(step.node.value, step.style);
  }
  return builder.finish();
}

type Step = 'end' | { node: Node; style: Style };

const unread = new Set(
  'script style noscript iframe object embed svg template head title audio video canvas noembed noframes'.split(
    ' ',
  ),
);
const blocks = new Set(
  (
    'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup option p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

function enter(element: Element, style: Style, steps: Step[], builder: BlockBuilder, base: string): void {
  const tag = element.tagName;
  if (unread.has(tag) || isLabel(element)) return;
  if (tag === 'br') builder.breakLine();
  if (tag === 'img') builder.add(attributeOf(element, 'alt') || style.href, style);
  if (blocks.has(tag)) {
    builder.endBlock();
    steps.push('end');
  }
  const inner = styleInside(element, style, base);
  if (tag === 'li') builder.startItem(inner);
  pushChildren(steps, element, inner);
}

/** A label that repeats the column's heading for narrow screens, as in the pages that `build` makes. */
function isLabel(element: Element): boolean {
  return attributeOf(element, 'hidden') !== undefined && attributeOf(element, 'aria-hidden') === 'true';
}

function pushChildren(steps: Step[], element: Element, style: Style): void {
  for (let index = element.childNodes.length - 1; index >= 0; index -= 1) {
    const node = element.childNodes[index];
    if (node !== undefined) steps.push({ node, style });
  }
}

function styleInside(element: Element, style: Style, base: string): Style {
  const tag = element.tagName;
  if (tag === 'strong' || tag === 'b' || /^h[1-6]$/.test(tag)) return { ...style, bold: true };
  if (tag === 'em' || tag === 'i') return { ...style, italic: true };
  if (tag === 'a')
    return { ...style, href: safeAddress(attributeOf(element, 'href') ?? '', base) || style.href };
  const depth = (style.list?.depth ?? 0) + 1;
  if (tag === 'ul' || tag === 'menu' || tag === 'dir') return { ...style, list: { depth, number: null } };
  if (tag === 'ol') return { ...style, list: { depth, number: firstNumber(element) } };
  if (tag === 'li' && style.list === null) return { ...style, list: { depth, number: null } };
  return style;
}

function firstNumber(list: Element): number {
  const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10);
  return start >= 0 && start < 1_000_000 ? start : 1;
}
