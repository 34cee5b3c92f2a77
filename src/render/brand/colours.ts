/** A colour as red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

/** The least contrast of what is read against what it stands on, by WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5;

/** What colours of ours stand on, darkest first on light and lightest first on dark: the `--tint` of `page.css`. */
const [lightGround, darkGround]: readonly [Rgb, Rgb] = [
  [0xf3, 0xf6, 0xf8],
  [0x1b, 0x24, 0x2c],
];

/** What is wrong with a colour as it is written, and what to write; null if it can be used. */
export function judgeColour(written: string): { message: string; help: string } | null {
  const colour = parseColour(written);
  if (!colour) {
    return {
      message: `“${written}” is not a colour that can be used.`,
      help: 'Write red, green and blue as six hexadecimal digits in quotes, such as "#17406d".',
    };
  }
  const found = contrastOf(colour, lightGround);
  if (found >= leastContrast) return null;
  return {
    message: `The contrast of ${written} with the paper is ${showRatio(found)} to 1; ${leastContrast} to 1 is the least that many can read (WCAG 2.2, 1.4.3).`,
    help: `The nearest shade of it that passes is "${showColour(shade(colour, 0, lightGround))}".`,
  };
}

/** The rules that give our stylesheets a landlord's colours, `''` for ours; in the dark each is made as light as it must be. */
export function writeColours(bars: string, links: string): string {
  const given = [
    ['--brand', parseColour(bars)],
    ['--link', parseColour(links)],
  ] as const;
  const write = (change: (colour: Rgb) => Rgb) =>
    given.flatMap(([name, colour]) => (colour ? [`${name}: ${showColour(change(colour))};`] : [])).join(' ');
  const light = write((colour) => colour);
  if (light === '') return '';
  const dark = write((colour) => shade(colour, 255, darkGround));
  return `:root { ${light} }\n@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }`;
}

/** A colour as six hexadecimal digits, `17406d`; `''` for what is none. */
export function spellColour(written: string): string {
  const colour = parseColour(written);
  return colour ? showColour(colour).slice(1) : '';
}

/** `#17406d`, `17406d` or `#147`. */
function parseColour(written: string): Rgb | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(written.trim())?.[1];
  if (digits === undefined) return null;
  const pairs = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(pairs.slice(at, at + 2), 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The colour mixed with black (0) or white (255), no more than it takes to stand out from a ground. */
function shade(colour: Rgb, towards: 0 | 255, ground: Rgb): Rgb {
  const steps = 255;
  for (let step = 0; step < steps; step++) {
    const [red, green, blue] = colour.map((part) => Math.round(part + ((towards - part) * step) / steps));
    const mixed: Rgb = [red ?? 0, green ?? 0, blue ?? 0];
    if (contrastOf(mixed, ground) >= leastContrast) return mixed;
  }
  return [towards, towards, towards];
}

/** WCAG 2.2's contrast ratio, from 1 to 21. */
function contrastOf(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2's relative luminance, from 0 to 1. */
function luminanceOf([red, green, blue]: Rgb): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function showColour(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Rounded down, so that 4.49 is not said to be 4.5. */
function showRatio(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
