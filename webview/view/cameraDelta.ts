import type { Camera } from '../../src/topology/draw/context.ts';

type Size = { readonly w: number; readonly h: number };

/** How what was painted from one camera lies when seen from another: its corner in pixels, and its scale. */
export type CameraDelta = { readonly x: number; readonly y: number; readonly share: number };

/** Beyond these a picture scaled instead of painted again looks wrong. */
const scales = { least: 0.7, most: 1.4 } as const;

/** How a painting must be moved and scaled, in pixels, to look as from another camera. */
export const cameraDelta = (painted: Camera, camera: Camera): CameraDelta => {
  const share = camera.zoom / painted.zoom;
  return { x: camera.x - painted.x * share, y: camera.y - painted.y * share, share };
};

/** The delta as a CSS transform around the upper left corner; `none` for no delta. */
export const transformOf = ({ x, y, share }: CameraDelta): string =>
  share === 1 && x === 0 && y === 0 ? 'none' : `translate(${x}px, ${y}px) scale(${share})`;

/** Whether the painting still looks right when it is scaled so much. */
export const isFaithful = ({ share }: CameraDelta): boolean => share >= scales.least && share <= scales.most;

/** The part of the surface, in pixels, that a painting of its size and a margin around covers. */
export const coveredBy = ({ x, y, share }: CameraDelta, { w, h }: Size, margin: number) => ({
  left: x - margin * share,
  top: y - margin * share,
  right: x + (w + margin) * share,
  bottom: y + (h + margin) * share,
});
