import { elementsOf, visitXml, type XmlElement, type XmlNode } from './parse-xml.ts';

/** What a form control or a field with choices says, and the choices that were not made. */
export interface Said {
  readonly said: string;
  readonly unchosen: readonly string[];
}

/** The form controls of a document, by the ids that the text refers to. */
export function gatherControls(content: XmlElement): Map<string, XmlElement> {
  const controls = new Map<string, XmlElement>();
  visitXml(content, (element) => {
    const id = element.attributes['xml:id'] ?? element.attributes['form:id'];
    if (element.name.startsWith('form:') && id !== undefined) controls.set(id, element);
    return true;
  });
  return controls;
}

/** What a form control says. */
export function sayControl(control: XmlElement): Said {
  const { name, attributes } = control;
  const label = attributes['form:label'] ?? '';
  const value = attributes['form:current-value'] ?? attributes['form:value'] ?? '';
  if (name === 'form:checkbox') {
    const state = attributes['form:current-state'] ?? attributes['form:state'];
    return plainly(`${boxFor(state === 'checked')} ${label}`);
  }
  if (name === 'form:radio') {
    const state = attributes['form:current-selected'] ?? attributes['form:selected'];
    return plainly(`${boxFor(state === 'true')} ${label}`);
  }
  if (name === 'form:listbox' || name === 'form:combobox') return sayChoices(control, value);
  if (/^form:(?:fixed-text|button|image|frame)$/.test(name)) return plainly(label);
  return /^form:(?:text|textarea|formatted-text|number|date|time|password)$/.test(name)
    ? plainly(value)
    : nothing;
}

/** All words of a control. */
export function wordsOfControl({ said, unchosen }: Said): string {
  return [said, ...unchosen].join('\n');
}

/** A field of an older Word form: a tick box, a list of choices, or one whose words stand in the text. */
export function sayFieldmark({ attributes, children }: XmlElement): Said {
  const params = children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'field:param'
      ? [[child.attributes['field:name'] ?? '', child.attributes['field:value'] ?? ''] as const]
      : [],
  );
  const type = attributes['field:type'] ?? '';
  if (/CHECKBOX$/i.test(type)) {
    const isTicked = params.some(
      ([name, value]) => /checked|result/i.test(name) && /^(?:true|1)$/i.test(value),
    );
    return plainly(boxFor(isTicked));
  }
  if (!/DROPDOWN$/i.test(type)) return nothing;
  const choices = params.filter(([name]) => /ListEntry/i.test(name)).map(([, value]) => value);
  const [, chosen] = params.find(([name]) => /selected|result/i.test(name)) ?? [];
  const said = chosen === undefined ? '' : (choices[Number(chosen)] ?? '');
  return { said, unchosen: choices.filter((choice) => choice !== said) };
}

/** The other choices of a field whose choice stands in the text as `said`. */
export function otherChoices(field: XmlElement, said: string): string[] {
  return elementsOf(field)
    .flatMap(({ name, attributes }) => {
      if (name === 'text:label') return [attributes['text:value'] ?? ''];
      return name === 'loext:list-item'
        ? [attributes['loext:display-text'] ?? attributes['loext:value'] ?? '']
        : [];
    })
    .filter((choice) => choice.trim() !== '' && choice.trim() !== said.trim());
}

/** Whether a node is one of the choices of a field, and not what it says. */
export function isChoice(node: XmlNode): boolean {
  return typeof node !== 'string' && /^(?:text:label|loext:list-item|form:option|form:item)$/.test(node.name);
}

const nothing: Said = { said: '', unchosen: [] };

function plainly(said: string): Said {
  return { said, unchosen: [] };
}

function boxFor(isTicked: boolean): string {
  return isTicked ? '☒' : '☐';
}

function sayChoices(control: XmlElement, value: string): Said {
  const options = elementsOf(control).filter(({ name }) => name === 'form:option' || name === 'form:item');
  const isChosen = ({ attributes }: XmlElement) =>
    (attributes['form:current-selected'] ?? attributes['form:selected']) === 'true';
  const labelOf = ({ attributes }: XmlElement) => attributes['form:label'] ?? attributes['form:value'] ?? '';
  const said = value || options.filter(isChosen).map(labelOf).join(', ');
  const unchosen = options.filter((option) => !isChosen(option) && labelOf(option) !== said).map(labelOf);
  return { said, unchosen };
}
