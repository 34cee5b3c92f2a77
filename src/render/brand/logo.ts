import sanitizeHtml from 'sanitize-html';
import { joinList } from '../../words/lists.ts';
import { type Flaw, type Logo, noLogo } from './brand.ts';

/** The room a logo has at the head of a page, in CSS pixels. */
const [widest, tallest] = [320, 72];

/** More than this is a photograph, and each page would carry it. */
const mostBytes = 200_000;

const wholeFile = [0, 0] as const;

/** A drawing (SVG) or picture (PNG) to be held in each page, or why it cannot be used. */
export function readLogo(bytes: Uint8Array, name: string): { logo: Logo; flaws: readonly Flaw[] } {
  if (bytes.length > mostBytes) {
    const size = Math.ceil(bytes.length / 1000);
    return refuse(
      `The logo ${name} has ${size} kB, and every page would carry it.`,
      `Make it smaller than ${mostBytes / 1000} kB: a drawing (SVG), or a PNG of about 640 pixels across.`,
    );
  }
  if (isPng(bytes)) return readPng(bytes, name);
  const text = new TextDecoder().decode(bytes);
  if (/<svg[\s>]/i.test(text.slice(0, 4000))) return readSvg(text, name);
  return refuse(`The logo ${name} is neither an SVG nor a PNG.`, 'Save it as one of the two.');
}

function refuse(message: string, help: string): { logo: Logo; flaws: readonly Flaw[] } {
  return { logo: noLogo, flaws: [{ span: wholeFile, message, help }] };
}

/** The logo if it is a PNG; none if it is a drawing. */
export function keepPng(logo: Logo): Logo {
  return logo.href.startsWith('data:image/png;') ? logo : noLogo;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, at) => bytes[at] === byte);
}

/** The size stands in the first chunk, IHDR (PNG specification, 11.2.1). */
function readPng(bytes: Uint8Array, name: string): { logo: Logo; flaws: readonly Flaw[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = bytes.length < 24 ? [0, 0] : [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0)
    return refuse(`The logo ${name} is a PNG that breaks off.`, 'Save it again.');
  return { logo: draw(width, height, 'image/png', bytes), flaws: [] };
}

function readSvg(text: string, name: string): { logo: Logo; flaws: readonly Flaw[] } {
  const { svg, missed } = cleanSvg(text);
  if (missed.length > 0) {
    return refuse(
      `The logo ${name} has ${joinList(missed)}, which cannot be held in a page.`,
      'Save it as plain SVG, with all text and pictures drawn as outlines, or as a PNG.',
    );
  }
  const head = /^<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [width, height] = sizeOf(head);
  if (!(width > 0 && height > 0)) {
    return refuse(
      `The logo ${name} does not say how wide and how high it is.`,
      'Save it with a viewBox, such as viewBox="0 0 320 72".',
    );
  }
  return { logo: draw(width, height, 'image/svg+xml', new TextEncoder().encode(svg)), flaws: [] };
}

/** Width and height: those of the viewBox, which a picture is scaled by, else as they are given in pixels. */
function sizeOf(head: string): readonly [number, number] {
  const box = /\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(head);
  if (box) return [Number(box[1]), Number(box[2])];
  const width = /\swidth="([\d.]+)(?:px)?"/.exec(head)?.[1];
  const height = /\sheight="([\d.]+)(?:px)?"/.exec(head)?.[1];
  return [Number(width ?? 0), Number(height ?? 0)];
}

function draw(width: number, height: number, type: string, bytes: Uint8Array): Logo {
  const scale = Math.min(widest / width, tallest / height);
  return {
    given: true,
    href: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** What draws. What runs, moves, links or describes is left out: nothing of it shows in a picture that stands still. */
const shapes =
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker style filter feGaussianBlur feOffset feBlend feColorMatrix feComposite feFlood feMerge feMergeNode'.split(
    ' ',
  );

/** What would show and cannot be held, in words. */
const foreign: Readonly<Record<string, string>> = {
  image: 'a picture in the drawing',
  foreignObject: 'a piece of a web page',
};

/** An SVG without what it must not have, and in words what of that a reader would miss. */
function cleanSvg(text: string): { svg: string; missed: string[] } {
  const missed = new Set<string>();
  const loads = (value: string) => /@import|url\(\s*["']?(?!["']?\s*#)|\\/i.test(value);
  const svg = sanitizeHtml(text, {
    allowedTags: shapes,
    allowedAttributes: false,
    allowVulnerableTags: true,
    nonTextTags: ['script', 'foreignObject', 'metadata'],
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    onOpenTag: (tag) => missed.add(foreign[tag] ?? ''),
    exclusiveFilter: ({ tag, text: within }) => {
      const isLoading = tag === 'style' && loads(within);
      if (isLoading) missed.add('styles that load something');
      return isLoading;
    },
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName,
        attribs: Object.fromEntries(
          Object.entries(attribs).filter(([key, value]) => {
            if (/^on/i.test(key)) return false;
            const leads = /(?:^|:)href$/i.test(key) && !value.trim().startsWith('#');
            if (shapes.includes(tagName) && (leads || loads(value))) missed.add(`an address (${key})`);
            return !leads && !loads(value);
          }),
        ),
      }),
    },
  });
  const drawing = svg.slice(Math.max(0, svg.indexOf('<svg')));
  const named = /^<svg[^>]*\sxmlns=/.test(drawing)
    ? drawing
    : drawing.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  missed.delete('');
  return { svg: named, missed: [...missed].sort() };
}
