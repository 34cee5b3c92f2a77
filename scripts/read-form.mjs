import { parse } from 'parse5';

/** What a browser would send of the form of a page, as URLSearchParams. */
export function readForm(html) {
  const fields = new URLSearchParams();
  const form = list(parse(html)).find((one) => one.tagName === 'form' && read(one, 'id') === 'form');
  for (const element of form ? list(form) : []) {
    const name = read(element, 'name');
    const value = name && element.tagName !== 'button' ? readValue(element) : undefined;
    if (value !== undefined) fields.append(name, value);
  }
  return fields;
}

function list({ childNodes = [] }) {
  return childNodes.flatMap((node) => (node.tagName ? [node, ...list(node)] : []));
}

function read({ attrs }, name) {
  return attrs.find((one) => one.name === name)?.value;
}

function readValue(element) {
  if (element.tagName === 'textarea') return element.childNodes.map(({ value }) => value).join('');
  if (element.tagName === 'select') {
    const options = list(element);
    const chosen = options.find((one) => read(one, 'selected') !== undefined) ?? options[0];
    return chosen && read(chosen, 'value');
  }
  const isUnchosen =
    ['radio', 'checkbox'].includes(read(element, 'type')) && read(element, 'checked') === undefined;
  return isUnchosen ? undefined : (read(element, 'value') ?? '');
}
