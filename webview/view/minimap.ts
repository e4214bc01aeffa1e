import type { Rect, Scene } from '../../src/topology/scene.ts';
import type { Tokens } from '../theme/tokens.ts';
import type { Camera } from '../../src/topology/draw/context.ts';
import { CanvasPen } from './canvasPen.ts';

/** Milliseconds without a move of the camera after which it leaves the content below it alone. */
const idle = 3_000;

export type MinimapView = {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly view: { readonly w: number; readonly h: number };
  readonly palette: Tokens;
  /** Whether content stands below a rectangle of the surface. */
  readonly covers: (rect: Rect) => boolean;
};

export type Minimap = {
  readonly element: HTMLElement;
  readonly draw: (view: MinimapView) => void;
};

/**
 * The whole picture in small, with a frame around what is in view; pressing or dragging calls `go` with a point of the
 * scene.
 */
export const createMinimap = (go: (centre: { readonly x: number; readonly y: number }) => void): Minimap => {
  const element = document.createElement('div');
  element.className = 'minimap';
  element.setAttribute('aria-hidden', 'true');
  const canvas = document.createElement('canvas');
  const frame = document.createElement('div');
  frame.className = 'minimapFrame';
  element.append(canvas, frame);
  let scale = { zoom: 1, x: 0, y: 0 };
  let drawn: readonly unknown[] = [];
  const jump = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    const box = canvas.getBoundingClientRect();
    go({ x: (event.clientX - box.left - scale.x) / scale.zoom, y: (event.clientY - box.top - scale.y) / scale.zoom });
  };
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    jump(event);
  });
  element.addEventListener('pointermove', jump);
  let last = '';
  let resting = 0;
  const rest = (covers: MinimapView['covers']): void => {
    const { offsetLeft: x, offsetTop: y, offsetWidth: w, offsetHeight: h } = element;
    element.classList.toggle('resting', covers({ x, y, w, h }));
  };
  return {
    element,
    draw: (shown) => {
      const now = JSON.stringify(shown.camera);
      if (now !== last) {
        last = now;
        element.classList.remove('resting');
        clearTimeout(resting);
        resting = window.setTimeout(() => rest(shown.covers), idle);
      }
      element.classList.toggle('whole', seesAll(shown));
      const [w, h] = [element.clientWidth, element.clientHeight];
      if (w === 0) return;
      scale = scaleFor(shown.scene, w, h);
      const sketch = { ...shown, scale, w, h };
      const parts = [shown.scene, shown.palette, w, h, window.devicePixelRatio];
      if (parts.some((part, index) => part !== drawn[index])) {
        paintBoxes(canvas, sketch);
        drawn = parts;
      }
      layFrame(frame, sketch);
    },
  };
};

/** Nothing is out of view that it could show. */
const seesAll = ({ scene: { vpcs }, camera: { zoom, x, y }, view }: MinimapView): boolean =>
  vpcs.every(
    ({ rect }) =>
      rect.x * zoom + x >= -1 &&
      rect.y * zoom + y >= -1 &&
      (rect.x + rect.w) * zoom + x <= view.w + 1 &&
      (rect.y + rect.h) * zoom + y <= view.h + 1,
  );

const scaleFor = ({ bounds }: Scene, w: number, h: number): Camera => {
  const zoom = Math.min((w - 16) / bounds.w, (h - 20) / bounds.h);
  return { zoom, x: (w - bounds.w * zoom) / 2 - bounds.x * zoom, y: (h - bounds.h * zoom) / 2 - bounds.y * zoom };
};

type Sketch = MinimapView & { readonly scale: Camera; readonly w: number; readonly h: number };

/** A pen on an empty canvas of the minimap's size. */
const penFor = (canvas: HTMLCanvasElement, { palette, w, h }: Sketch): CanvasPen | undefined => {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(w * ratio);
  canvas.height = Math.round(h * ratio);
  const ctx = canvas.getContext('2d');
  ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ctx ? new CanvasPen(ctx, palette, { sans: 'sans-serif', mono: 'monospace', stretch: '' }) : undefined;
};

const smaller =
  (scale: Camera) =>
  (rect: Rect): Rect => ({
    x: rect.x * scale.zoom + scale.x,
    y: rect.y * scale.zoom + scale.y,
    w: rect.w * scale.zoom,
    h: rect.h * scale.zoom,
  });

/** The VPCs and, when there are few, their subnets: the same for every camera. */
const paintBoxes = (canvas: HTMLCanvasElement, sketch: Sketch): void => {
  const { scene, palette, scale } = sketch;
  const pen = penFor(canvas, sketch);
  if (!pen) return;
  const small = smaller(scale);
  for (const vpc of scene.vpcs) {
    pen.box(small(vpc.rect), { fill: palette.vpc, stroke: palette.line3, width: 1.001, radius: 1 });
    if (scene.vpcs.length > 40) continue;
    for (const zone of vpc.zones) {
      for (const subnet of zone.subnets)
        pen.box(small(subnet.rect), { fill: palette.subnet, stroke: palette.line2, width: 0.75, radius: 1 });
    }
  }
};

/** Pixels. */
const least = 5;

/** Around what is in view; no canvas is painted again while the camera moves. */
const layFrame = ({ style }: HTMLElement, { camera, view, scale, w, h }: Sketch): void => {
  const seen = smaller(scale)({
    x: -camera.x / camera.zoom,
    y: -camera.y / camera.zoom,
    w: view.w / camera.zoom,
    h: view.h / camera.zoom,
  });
  const x = Math.max(seen.x, 8);
  const y = Math.max(seen.y, 8);
  // Large enough to be seen where the view is a speck of the picture.
  const right = Math.min(seen.x + Math.max(seen.w, least), w - 10);
  const bottom = Math.min(seen.y + Math.max(seen.h, least), h - 10);
  style.visibility = right > x && bottom > y ? 'inherit' : 'hidden';
  style.transform = `translate(${x}px, ${y}px)`;
  style.width = `${right - x}px`;
  style.height = `${bottom - y}px`;
};
