import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** An element of a part, its name without Word's prefix. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** The order in which Word wants what is in an element, as far as we write it (ECMA-376, part 1, wml.xsd). */
const orders: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs strike color sz szCs u lang',
  tblPr: 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption',
  tcPr: 'tcW tcBorders shd',
  sectPr: 'headerReference footerReference pgSz pgMar cols titlePg',
  tbl: 'tblPr tblGrid tr',
  tr: 'trPr tc',
  trPr: 'cantSplit tblHeader',
  numPr: 'ilvl numId',
  sdt: 'sdtPr sdtContent',
  docPartObj: 'docPartGallery docPartUnique',
  inline: 'extent docPr cNvGraphicFramePr graphic',
  style: 'name basedOn next qFormat pPr rPr tblPr',
  styles: 'docDefaults style',
  docDefaults: 'rPrDefault pPrDefault',
  lvl: 'start numFmt lvlText lvlJc pPr',
  abstractNum: 'multiLevelType lvl',
  num: 'abstractNumId lvlOverride',
  numbering: 'abstractNum num',
  settings: 'defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
  pBdr: 'top left bottom right',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
};

/** The parts of a Word document, by their paths. Throws where one is not well-formed XML. */
export async function openWord(bytes: Uint8Array): Promise<ReadonlyMap<string, Node>> {
  const archive = await JSZip.loadAsync(bytes);
  const parts = new Map<string, Node>();
  for (const [path, entry] of Object.entries(archive.files))
    if (!path.endsWith('.png')) parts.set(path, parse(await entry.async('string')));
  return parts;
}

/** What Word would not open, or would open otherwise than it was written. */
export function findFaults(parts: ReadonlyMap<string, Node>): string[] {
  const all = [...parts].flatMap(([path, root]) => listAll(root).map((node) => ({ path, node })));
  const body = all.filter(({ path }) => path === 'word/document.xml').map(({ node }) => node);
  const named = (path: string, name: string, key: string) =>
    new Set(listAll(parts.get(path)).flatMap((node) => (node.name === name ? [node.attributes[key]] : [])));
  const known = {
    styles: named('word/styles.xml', 'style', 'w:styleId'),
    lists: named('word/numbering.xml', 'num', 'w:numId'),
    links: named('word/_rels/document.xml.rels', 'Relationship', 'Id'),
    marks: named('word/document.xml', 'bookmarkStart', 'w:name'),
  };
  const refers = (name: string, key: string, to: Set<string | undefined>) =>
    body
      .filter((node) => node.name === name && node.attributes[key] !== undefined)
      .filter((node) => !to.has(node.attributes[key]))
      .map((node) => `${name} leads nowhere: ${node.attributes[key]}`);
  const ids = body.flatMap((node) => (node.name === 'bookmarkStart' ? [node.attributes['w:id']] : []));
  return [
    ...all.flatMap(({ node }) => findDisorder(node)),
    ...body.flatMap((node) =>
      node.name === 'tc' && node.children.at(-1)?.name !== 'p' ? ['a cell does not end in a paragraph'] : [],
    ),
    ...refers('pStyle', 'w:val', known.styles),
    ...refers('rStyle', 'w:val', known.styles),
    ...refers('tblStyle', 'w:val', known.styles),
    ...refers('numId', 'w:val', known.lists),
    ...refers('hyperlink', 'r:id', known.links),
    ...refers('hyperlink', 'w:anchor', known.marks),
    ...(new Set(ids).size === ids.length ? [] : ['two bookmarks have the same number']),
    ...(known.marks.size === ids.length ? [] : ['two bookmarks have the same name']),
    ...listAll(parts.get('word/_rels/document.xml.rels'))
      .filter((node) => node.attributes['TargetMode'] === 'External')
      .map((node) => node.attributes['Target'] ?? '')
      .filter(
        (target) => !/^(?:https?:\/\/[^/?#]|mailto:|tel:|\.\.\/)[\w\-.~:/?#@!$&'()*+,;=%]*$/.test(target),
      )
      .map((target) => `no address: ${target}`),
  ];
}

function findDisorder({ name, children }: Node): string[] {
  const order = orders[name]?.split(' ');
  if (order === undefined) return [];
  const places = children.map((child) => order.indexOf(child.name));
  const strange = children.filter((_, at) => places[at] === -1).map((child) => `${child.name} in ${name}`);
  const late = places.filter((place, at) => at > 0 && place < (places[at - 1] ?? 0));
  return [...strange, ...late.map((place) => `${order[place]} comes too late in ${name}`)];
}

/** An element and all within it, in reading order. */
export function listAll(node: Node | undefined, all: Node[] = []): Node[] {
  if (node === undefined) return all;
  all.push(node);
  for (const child of node.children) listAll(child, all);
  return all;
}

/** The words in an element. */
export function wordsIn(node: Node): string {
  return `${node.text}${node.children.map(wordsIn).join('')}`;
}

function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name: name.replace(/^w:/, ''), attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}
