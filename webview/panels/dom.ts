import { visible } from '../../src/domain/visible.ts';
import type { IconShape } from '../../src/topology/signShapes.ts';

type Attributes = { readonly [Name in string]?: string | undefined };

/**
 * An element with a class, text and attributes. Text of the account only ever becomes text, with marks where something
 * would be hidden in it.
 */
export const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  look: { readonly class?: string; readonly text?: string; readonly attributes?: Attributes } = {},
  ...children: readonly (Node | undefined)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  if (look.class !== undefined) element.className = look.class;
  if (look.text !== undefined) element.textContent = visible(look.text);
  for (const [name, value] of Object.entries(look.attributes ?? {}))
    if (value !== undefined) element.setAttribute(name, isRead(name) ? visible(value) : value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** Whether people see or hear an attribute. */
const isRead = (name: string): boolean => name === 'title' || name === 'aria-label' || name === 'aria-description';

/** A button with a label for screen readers, and its text or icon. */
export const button = (
  look: { class: string; label: string; text?: string },
  press: () => void,
  ...children: Node[]
): HTMLButtonElement => {
  const attributes = {
    type: 'button',
    'aria-label': look.label,
    ...(look.text === undefined ? { title: look.label } : {}),
  };
  const element = el('button', { class: look.class, attributes }, ...children);
  if (look.text !== undefined) element.append(el('span', { class: 'word', text: look.text }));
  element.addEventListener('click', press);
  return element;
};

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An icon of these paths, in the colour of the text around it, `size` pixels square. */
export const drawnIcon = (shape: IconShape, size: number, className: string): SVGElement => {
  const svg = svgElement(`icon ${className}`, { width: size, height: size, viewBox: '0 0 16 16' });
  const { fill, stroke, dashed, knock, knockThin } = shape;
  const add = (path: string | undefined, kind: string): void => {
    if (path !== undefined) svg.append(svgPath(path, kind));
  };
  add(fill, 'fill');
  add(stroke, 'stroke');
  add(dashed, 'stroke dashed');
  add(knock, 'knock');
  add(knockThin, 'knock thin');
  return svg;
};

/** An empty SVG element, hidden from screen readers; sizes in pixels. */
export const svgElement = (
  className: string,
  size: { width: number; height: number; viewBox?: string },
): SVGElement => {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
  svg.setAttribute('viewBox', size.viewBox ?? `0 0 ${size.width} ${size.height}`);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
};

/** A path of an SVG element; the class gives its colours. */
export const svgPath = (d: string, className: string): SVGElement => {
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', d);
  path.setAttribute('class', className);
  return path;
};
