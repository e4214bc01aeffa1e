import { iconShape, type IconName } from '../icons.ts';
import { drawnIcon } from './dom.ts';

/** An icon in the colour of the text around it, `size` pixels square. `className` is the class for the colour behind it. */
export const icon = (name: IconName, size: number, className = ''): SVGElement =>
  drawnIcon(iconShape(name), size, className);
