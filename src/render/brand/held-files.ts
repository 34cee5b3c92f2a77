import { type Cleaned, refusePicture } from './pictures/cleaned.ts';
import { cleanJpeg, isJpeg } from './pictures/jpeg.ts';
import { cleanPng, isPng } from './pictures/png.ts';
import { cleanSvg, isSvg } from './pictures/svg.ts';

/** The bytes of a file beside the stylesheet, by its path there, or why it may not be used, as a sentence. */
export type ReadBeside = (path: string) => Uint8Array | string;

/** A file that a stylesheet names, as an address that holds it; or why it cannot be held, and what to do. */
export function holdFile(
  path: string,
  readBeside: ReadBeside,
): { href: string } | { message: string; help: string } {
  const usual = { message: `“${path}” cannot be held in the page.` };
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return { ...usual, help: elsewhere };
  const clean = kinds[path.split('.').at(-1)?.toLowerCase() ?? ''];
  const bytes = clean ? readBeside(path) : '';
  if (!clean || bytes === '') return { ...usual, help: missing };
  if (typeof bytes === 'string') return { message: bytes, help: missing };
  const cleaned = clean(bytes);
  if (!cleaned.ok) return { message: `“${path}” ${cleaned.why}.`, help: cleaned.help };
  return { href: `data:${cleaned.type};base64,${Buffer.from(cleaned.bytes).toString('base64')}` };
}

const elsewhere =
  'A page loads nothing from elsewhere: put the file beside the stylesheet and name it from there.';
const missing = 'Put a woff2, png, jpg or svg file of that name beside the stylesheet; capitals count.';

type Held = Exclude<Cleaned, { ok: true }> | { ok: true; type: string; bytes: Uint8Array };

const kinds: Readonly<Record<string, (bytes: Uint8Array) => Held>> = {
  woff2: (bytes) => {
    const isFont = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'wOF2';
    return isFont ? { ok: true, type: 'font/woff2', bytes } : other('a woff2 font');
  },
  png: (bytes) => (isPng(bytes) ? cleanPng(bytes) : other('a PNG')),
  jpg: (bytes) => (isJpeg(bytes) ? cleanJpeg(bytes) : other('a JPEG')),
  svg: (bytes) => {
    const text = new TextDecoder().decode(bytes);
    return isSvg(text) ? cleanSvg(text) : other('an SVG');
  },
};

function other(what: string) {
  return refusePicture(`is not ${what}`, 'Save it as what its name says.');
}
