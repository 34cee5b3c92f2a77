const split = (words: string) => new Set(words.split(' '));

/** Elements that draw, or that those refer to, and load nothing (SVG 2; Filter Effects 1). */
export const drawingElements = split(
  'svg g a defs symbol use path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker style filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
);

/** Elements that draw nothing in a picture that stands still and runs nothing. */
export const silentElements = split('metadata title desc script view');

export const movingElements = split('animate animateColor animateMotion animateTransform set');

/** Elements whose content is drawn only where something refers to it. */
export const sourceElements = split(
  'defs symbol clipPath mask pattern marker linearGradient radialGradient filter style',
);

/** What a reader would miss, in words beside the name of the element. */
export const missedElements: Readonly<Record<string, string>> = {
  image: 'a picture in the drawing',
  feImage: 'a picture in the drawing',
  foreignObject: 'a piece of a web page',
};

/** Attributes that say what is drawn, and where. */
export const drawingAttributes = split(
  'viewBox width height preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points dx dy rotate textLength lengthAdjust startOffset method spacing side path pathLength transform transform-origin gradientTransform gradientUnits spreadMethod offset patternTransform patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 tableValues slope intercept amplitude exponent order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent scale xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation radius baseFrequency numOctaves seed stitchTiles media ' +
    'alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode',
);
