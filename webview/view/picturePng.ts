import type { PaintOrder } from '../../src/protocol/topology.ts';
import { drawTie } from '../../src/topology/draw/tie.ts';
import { fitsCanvas } from '../../src/topology/export/pictureSize.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph, type Picture } from '../../src/topology/packed/unpack.ts';
import { partOf } from '../../src/topology/partOf.ts';
import type { Scene } from '../../src/topology/scene.ts';
import { designed } from '../theme/tokens.ts';
import { CanvasPen } from './canvasPen.ts';
import { readFonts } from './fonts.ts';
import type { Frame, Sight } from './frame.ts';
import { levelAt } from './level.ts';
import { paintUnderlay } from './underlay.ts';

/**
 * The picture as a PNG, in the designed colours. From scale 1 on it shows the middle level of detail, ever sharper;
 * below, what is seen from that far. Undefined when no canvas is large enough.
 */
export const picturePng = async (
  whole: Picture,
  { of, scale, colors }: PaintOrder,
): Promise<Uint8Array | undefined> => {
  const scene = layout(of ? pictureOfGraph(partOf(whole.graph, of)) : whole);
  const frame = frameOf(scene, { scale, colors });
  const pixels = { w: Math.round(frame.size.w * frame.ratio), h: Math.round(frame.size.h * frame.ratio) };
  if (scene.vpcs.length === 0 || !fitsCanvas(pixels)) return undefined;
  const canvas = document.createElement('canvas');
  paintUnderlay(canvas, frame, readFonts());
  if (frame.level !== 'far') paintTies(canvas, frame);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  // The memory of a large canvas is wanted back at once.
  [canvas.width, canvas.height] = [0, 0];
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
};

const frameOf = (scene: Scene, { scale, colors }: Pick<PaintOrder, 'scale' | 'colors'>): Frame => {
  const { x, y, w, h } = scene.bounds;
  const zoom = Math.min(1, scale);
  return {
    scene,
    camera: { zoom, x: -x * zoom, y: -y * zoom },
    level: levelAt(zoom, undefined),
    size: { w: Math.ceil(w * zoom), h: Math.ceil(h * zoom) },
    margin: 0,
    ratio: Math.max(1, scale),
    art: undefined,
    sight: allLoud,
    theme: { kind: colors, tokens: designed[colors] },
  };
};

const allLoud: Sight = {
  quiets: false,
  quietEni: () => false,
  quietCard: () => false,
  quietSubnet: () => false,
  segments: false,
  category: () => undefined,
  colors: false,
  folds: false,
  changes: undefined,
  selectedEniId: undefined,
  query: '',
  hitEniIds: new Set<string>(),
};

/** The wires at rest, which on screen the overlay draws. */
const paintTies = (canvas: HTMLCanvasElement, { scene, camera, theme }: Frame): void => {
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const pen = new CanvasPen(ctx, theme.tokens, readFonts());
  for (const tie of scene.ties) drawTie(pen, tie, camera);
};
