/** How a landlord's own publications look. Everything blank is as we make it. */
export interface Brand {
  /** What the head of each page calls the landlord; `''` for its full name. */
  readonly name: string;
  /** Whether the logo holds the name, so that it stands at the head of each page alone. */
  readonly alone: boolean;
  readonly logo: Logo;
  /** The logo as a PNG, for what cannot draw an SVG everywhere. */
  readonly picture: Logo;
  /** A line at the foot of each document, as plain words; `''` for none. */
  readonly footer: string;
  /** Rules for colours that stand after ours in every stylesheet. */
  readonly colours: string;
  /** The same colours for what has no stylesheet, each as `17406d`, or `''` for ours. */
  readonly inks: { readonly bars: string; readonly links: string };
  /** The landlord's own stylesheets, which come last: of pages, and of what is printed. */
  readonly styles: { readonly page: string; readonly print: string };
  /** The landlord's own templates by our names (`page/banner`), each with the file it stands in, as it is shown. */
  readonly templates: Readonly<Record<string, OwnTemplate>>;
}

/** A picture as an address that holds it, and the size it is drawn at, in CSS pixels. */
export interface Logo {
  readonly given: boolean;
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

export interface OwnTemplate {
  readonly file: string;
  readonly text: string;
}

/** Something of a landlord's own that cannot be used, or not as it is. */
export interface Flaw {
  /** Offsets into the file's text; `[0, 0]` for the whole of it. */
  readonly span: readonly [number, number];
  readonly message: string;
  readonly help: string;
}

export const noLogo: Logo = { given: false, href: '', width: 0, height: 0 };

/** Our own looks. */
export const plainBrand: Brand = {
  name: '',
  alone: false,
  logo: noLogo,
  picture: noLogo,
  footer: '',
  colours: '',
  inks: { bars: '', links: '' },
  styles: { page: '', print: '' },
  templates: {},
};
