import { type Attributes, element } from '../xml.ts';

/** A picture that stands in a line of words. */
export interface Picture {
  /** The id of the relationship that leads to its bytes. */
  readonly id: string;
  /** What it is, for those who cannot see it. */
  readonly words: string;
  /** In CSS pixels, of which an inch has 96. */
  readonly width: number;
  readonly height: number;
}

/** The namespaces that a part with a picture declares beside those of words. */
export const pictureNamespaces: Attributes = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
};

/** A picture as a run. */
export function writePicture({ id, words, width, height }: Picture): string {
  const size = { cx: width * unitsInPixel, cy: height * unitsInPixel };
  const named = { id: 1, name: 'Logo', descr: words };
  const picture = element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', named), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': id }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size),
    element('wp:docPr', named),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
    element(
      'a:graphic',
      {},
      element('a:graphicData', { uri: String(pictureNamespaces['xmlns:pic']) }, picture),
    ),
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}

/** English Metric Units, of which an inch has 914400. */
const unitsInPixel = 9525;
