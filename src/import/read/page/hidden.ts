import { attributeOf, type Element, isElement } from '../parse-html.ts';
import { classesOf, type Style } from './css.ts';
import { indexIn, listElements, parentOf, saidIn, siblings } from './tree.ts';

/**
 * How an element is kept from a reader's eyes: `hidden`, or a `label` that a screen reader speaks. A part of the page
 * that a click opens is shown.
 */
export function concealmentOf(
  element: Element,
  style: Style,
  isOpened: (element: Element) => boolean,
): 'hidden' | 'label' | undefined {
  if (isLabel(element, style)) return 'label';
  if (!isHidden(element, style)) return undefined;
  return isOpened(element) ? undefined : 'hidden';
}

function isLabel(element: Element, style: Style): boolean {
  if (classesOf(element).some((name) => labels.has(name.toLowerCase()))) return true;
  const isOff = (property: string): boolean =>
    /^-\d{3,}(?:\.\d+)?(?:px|em|rem)?$/.test(style.get(property) ?? '');
  if (isOff('text-indent')) return true;
  if (/absolute|fixed/.test(style.get('position') ?? '')) {
    if (isOff('left') || isOff('top')) return true;
    if (/rect\(\s*[01](?:px)?[\s,]+[01](?:px)?/.test(style.get('clip') ?? '')) return true;
    return style.get('overflow') === 'hidden' && isTiny(style.get('width')) && isTiny(style.get('height'));
  }
  return /inset\((?:50|100)%\)/.test(style.get('clip-path') ?? '');
}

function isTiny(length: string | undefined): boolean {
  return length !== undefined && /^[01](?:px)?$/.test(length);
}

const labels = new Set(
  (
    'sr-only visually-hidden visuallyhidden visually_hidden screen-reader-text screen-reader-only screenreader-only ' +
    'screen-reader screenreader sr-text a11y-hidden u-visually-hidden u-hidden-visually govuk-visually-hidden ' +
    'nhsuk-u-visually-hidden element-invisible assistive-text offscreen off-screen hidden-visually wcag-hidden'
  ).split(' '),
);

function isHidden(element: Element, style: Style): boolean {
  const display = style.get('display');
  if (display === 'none') return true;
  if (/^(?:hidden|collapse)$/.test(style.get('visibility') ?? '')) return true;
  if (/^0?\.?0+%?$/.test(style.get('opacity') ?? '')) return true;
  if (
    /^(?:0(?:\.\d+)?(?:px|pt)?|0(?:\.0+)?(?:em|rem|%)|1(?:\.0+)?(?:px|pt))$/.test(
      style.get('font-size') ?? '',
    )
  )
    return true;
  if (style.get('overflow') === 'hidden' && isTiny(style.get('width')) && isTiny(style.get('height')))
    return true;
  if (style.get('mso-hide') === 'all') return true;
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === undefined) return true;
  if (attributeOf(element, 'popover') !== undefined) return true;
  if (attributeOf(element, 'hidden') !== undefined) return display === undefined;
  return classesOf(element).some((name) => hiddenNames.has(name)) && isSmall(element);
}

// Only the whole name: `hidden-xs` hides from some screens alone.
const hiddenNames = new Set(['hidden', 'd-none', 'is-hidden', 'display-none', 'invisible', 'u-hidden']);

/** A name alone is no proof for a long part of a page: a style that we do not see may show it. */
function isSmall(element: Element): boolean {
  if (classesOf(element).some((name) => /(?:^|:)(?:d-\w+-|block|inline|flex|grid|table)/.test(name)))
    return false;
  return saidIn([element], 200).length <= 200;
}

/** Tells which parts of a page open by a click: what is in them is there to be read. */
export function findOpened(elements: readonly Element[]): (element: Element) => boolean {
  const controlled = new Set<string>();
  for (const element of elements) {
    for (const name of ['aria-controls', 'data-target', 'data-bs-target', 'popovertarget']) {
      for (const id of (attributeOf(element, name) ?? '').split(/\s+/)) controlled.add(id.replace(/^#/, ''));
    }
    const href = element.tagName === 'a' ? (attributeOf(element, 'href') ?? '') : '';
    if (href.startsWith('#')) controlled.add(href.slice(1));
  }
  controlled.delete('');
  const panels = new Set(elements.filter(isOpener).flatMap(panelAfter));
  return (element) => {
    if (panels.has(element)) return true;
    if (controlled.has(attributeOf(element, 'id') ?? '')) return true;
    if (attributeOf(element, 'role') === 'tabpanel' || attributeOf(element, 'hidden') === 'until-found')
      return true;
    const isNamed = classesOf(element).some((name) =>
      /accordion|collaps|panel|tab-|tabs|toggle|expand|faq/i.test(name),
    );
    return isNamed && isLarge(element);
  };
}

/** Whether an element says that a click on it opens something. */
function isOpener(element: Element): boolean {
  return attributeOf(element, 'aria-expanded') !== undefined;
}

/** What stands right after a button that opens something, or after the heading that holds the button alone. */
function panelAfter(opener: Element): Element[] {
  const around = parentOf(opener);
  const isHeading = around !== undefined && /^(?:h[1-6]|dt)$/.test(around.tagName);
  const from = isHeading ? around : opener;
  const following = siblings(from)
    .slice(indexIn(from) + 1)
    .find(isElement);
  return following === undefined ? [] : [following];
}

function isLarge(element: Element): boolean {
  const large = new Set(['table', 'p', 'h2', 'h3', 'h4', 'ul', 'ol']);
  return listElements(element.childNodes.filter(isElement)).some(({ tagName }) => large.has(tagName));
}
