import type { IconName } from '../icons.ts';
import type { TokenName } from '../theme/tokens.ts';
import { svgPath, svgElement } from './dom.ts';
import { icon } from './icon.ts';

/** The tag of an attached interface as it stands on a chip. */
export const tagSign = (tag: string, filled: boolean, small: boolean): HTMLElement => {
  const sign = document.createElement('span');
  sign.className = `sign ${filled ? 'filled' : 'hollow'}${small ? ' small' : ''}`;
  sign.textContent = tag;
  return sign;
};

/** The legend's sign for an unattached interface. */
export const ringSign = (size = 14): SVGElement => icon('ring', size, 'own');

/** The legend's sign for what AWS manages. */
export const diamondSign = (): SVGElement => icon('diamond', 13, 'mgd');

/** An icon in the colour of a class. */
export const colored = (name: IconName, tone: string, size = 12): SVGElement => icon(name, size, tone);

/** The parts of a piece of a wire between two interfaces. */
const tieParts = (): readonly SVGElement[] => [
  svgPath('M2 7H18', 'stroke thick'),
  svgPath('M.5 7a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0ZM14.5 7a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0Z', 'fill'),
];

/** A short piece of a wire with its ends, for the legend. */
export const lineSign = (kind: 'path' | 'related' | 'span' | 'group' | 'joined' | 'bar'): SVGElement => {
  const svg = svgElement(`icon line-${kind}`, { width: 20, height: 14 });
  const parts = {
    path: [svgPath('M0 7H14', 'stroke wide'), svgPath('M13 3 20 7 13 11Z', 'fill')],
    related: tieParts(),
    span: tieParts(),
    joined: [svgPath('M2 4h6v6H2ZM12 4h6v6h-6Z', 'stroke thick'), svgPath('M2 4h6v6H2ZM8 6h4v2H8Z', 'fill')],
    bar: [svgPath('M0 5.5h20v3H0Z', 'track'), svgPath('M0 5.5h9v3H0Z', 'fill')],
    group: [svgPath('M0 7H15', 'stroke thick dotted'), svgPath('M14.5 4.5h5v5h-5Z', 'stroke thick')],
  } as const;
  svg.append(...parts[kind]);
  return svg;
};

/** A piece of a tier's stripes, for the legend. */
export const railSign = (tier: 'public' | 'private' | 'isolated'): SVGElement => {
  const svg = svgElement(`icon rail ${tier}`, { width: tier === 'public' ? 6 : 4, height: 14 });
  const parts = { public: 'M1 0V14M5 0V14', private: 'M1.5 0V14', isolated: 'M1.5 0V14' } as const;
  svg.append(svgPath(parts[tier], `stroke ${tier}`));
  return svg;
};

/** The badge of a change as it stands in the picture. */
export const changeSign = (kind: 'added' | 'removed' | 'changed'): SVGElement => {
  const svg = svgElement(`icon change ${kind}`, { width: 14, height: 14 });
  const signs = { added: 'M4 7h6M7 4v6', removed: 'M4 7h6', changed: 'M4 8C5.5 4 8.5 10 10 6' } as const;
  svg.append(svgPath('M1 7a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z', 'fill'), svgPath(signs[kind], 'cut'));
  return svg;
};

/** An interface as it is drawn from afar: a square, filled or hollow. */
export const dotSign = (filled: boolean): SVGElement => {
  const svg = svgElement('icon dot', { width: 10, height: 14 });
  svg.append(filled ? svgPath('M1 3h8v8H1Z', 'fill') : svgPath('M2 4h6v6H2Z', 'stroke thick'));
  return svg;
};

/** A public address as it is drawn at low zoom: a disc is an elastic IP, a ring any other. */
export const discSign = (filled: boolean): SVGElement => {
  const svg = svgElement('icon pub', { width: 8, height: 14 });
  const around = 'M1 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z';
  svg.append(svgPath(around, filled ? 'fill' : 'stroke thick'));
  return svg;
};

/** The colour of a category, as interfaces have it in the picture. */
export const swatchSign = (color: TokenName): SVGElement => {
  const svg = svgElement(`icon swatch ${color}`, { width: 10, height: 14 });
  svg.append(svgPath('M1 2h8v10H1Z', 'fill'));
  return svg;
};

/** A piece of a part of a subnet's bar, for the legend. */
export const sampleSign = (part: 'kept by AWS' | 'used' | 'in prefixes' | 'free'): HTMLElement => {
  const sign = document.createElement('span');
  sign.className = `sample ${part.replaceAll(' ', '-')}`;
  return sign;
};
