import { type Flaw, type Logo, noLogo } from './brand.ts';
import { refusePicture } from './pictures/cleaned.ts';
import { cleanPng, isPng } from './pictures/png.ts';
import { cleanSvg, isSvg } from './pictures/svg.ts';

/** The room a logo has at the head of a page, in CSS pixels. */
const [widest, tallest] = [320, 72];

/** More than this is a photograph, and each page would carry it. */
const mostBytes = 200_000;

/** A drawing (SVG) or picture (PNG) to be held in each page, or why it cannot be used. */
export function readLogo(bytes: Uint8Array, name: string): { logo: Logo; flaws: readonly Flaw[] } {
  const cleaned = bytes.length > mostBytes ? tooLarge(bytes.length) : clean(bytes);
  if (!cleaned.ok) return refuse(`The logo ${name} ${cleaned.why}.`, cleaned.help);
  const { type, width, height } = cleaned;
  if (!(width > 0 && height > 0)) {
    return refuse(
      `The logo ${name} does not say how wide and how high it is.`,
      'Save it with a viewBox, such as viewBox="0 0 320 72".',
    );
  }
  if (cleaned.bytes.length > mostBytes) {
    const { why, help } = tooLarge(cleaned.bytes.length);
    return refuse(`The logo ${name} ${why}.`, help);
  }
  return { logo: draw(width, height, type, cleaned.bytes), flaws: [] };
}

/** The logo if it is a PNG; none if it is a drawing. */
export function keepPng(logo: Logo): Logo {
  return logo.href.startsWith('data:image/png;') ? logo : noLogo;
}

function clean(bytes: Uint8Array) {
  if (isPng(bytes)) return cleanPng(bytes);
  const text = new TextDecoder().decode(bytes);
  if (isSvg(text)) return cleanSvg(text);
  return refusePicture('is neither an SVG nor a PNG', 'Save it as one of the two.');
}

function tooLarge(length: number) {
  return refusePicture(
    `has ${Math.ceil(length / 1000)} kB, and every page would carry it`,
    `Make it smaller than ${mostBytes / 1000} kB: a drawing (SVG), or a PNG of about 640 pixels across.`,
  );
}

function refuse(message: string, help: string): { logo: Logo; flaws: readonly Flaw[] } {
  return { logo: noLogo, flaws: [{ span: [0, 0], message, help }] };
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
