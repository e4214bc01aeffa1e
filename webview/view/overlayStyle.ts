import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import type { Tokens } from '../theme/tokens.ts';

/** Outlines and wires for one zoom: lengths are in pixels of the scene, so each is divided by the zoom to stay constant on screen. */
export const overlayStyle = (palette: Tokens, zoom: number): StylesheetJson => {
  const px = (pixels: number): number => pixels / zoom;
  return [...nodeStyle(palette, px), ...wireStyle(palette, px)];
};

type Px = (pixels: number) => number;

const wireStyle = (palette: Tokens, px: Px): StylesheetJson =>
  [
    {
      selector: 'edge',
      style: {
        'curve-style': 'round-segments',
        'edge-distances': 'endpoints',
        'segment-radii': 6,
        'radius-type': 'arc-radius',
        'segment-weights': text('weights'),
        'segment-distances': text('distances'),
        'source-endpoint': text('begin'),
        'target-endpoint': text('end'),
        width: px(1.5),
        'line-color': palette.wire,
        'arrow-scale': px(0.52),
        'source-arrow-shape': 'circle',
        'target-arrow-shape': 'circle',
        'source-arrow-color': palette.wire,
        'target-arrow-color': palette.wire,
        'line-cap': 'round',
      },
    },
    {
      selector: 'edge.related',
      style: {
        'line-color': palette.t1,
        'source-arrow-color': palette.t1,
        'target-arrow-color': palette.t1,
        'z-index': 2,
      },
    },
    {
      selector: 'edge.path',
      style: {
        width: px(2),
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'z-index': 3,
        'source-arrow-shape': 'none',
        'target-arrow-shape': 'triangle',
        'arrow-scale': px(0.86),
      },
    },
    {
      selector: 'edge.group',
      style: {
        'line-color': palette.t2,
        'line-style': 'dashed',
        'line-dash-pattern': [px(2), px(3)],
        'line-cap': 'butt',
        'z-index': 1,
        'source-arrow-shape': 'none',
        'target-arrow-shape': 'square',
        'target-arrow-fill': 'hollow',
        'target-arrow-color': palette.t2,
        'target-arrow-width': px(1.5),
        'arrow-scale': px(0.62),
      },
    },
  ] as StylesheetJson;

/** Nodes are invisible at rest; each mark is an outline of its own kind. */
const nodeStyle = (palette: Tokens, px: Px): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(w)',
      height: 'data(h)',
      shape: 'round-rectangle',
      // Those of the boxes below are as round at every zoom.
      'corner-radius': (node: NodeSingular) => String(px(Number(node.data('radius')))),
      'background-opacity': 0,
      'border-width': 0,
      'overlay-opacity': 0,
      events: 'no',
    },
  },
  { selector: 'node[shape = "cut"]', style: { shape: 'cut-rectangle' } },
  {
    selector: 'node.hover',
    style: { 'border-width': px(1), 'border-color': palette.line3, 'border-position': 'inside' },
  },
  {
    selector: 'node.related',
    style: { 'border-width': px(1), 'border-color': palette.t1, 'border-position': 'inside' },
  },
  {
    selector: 'node.home',
    style: { 'border-width': px(1), 'border-color': palette.accent, 'border-position': 'inside' },
  },
  {
    selector: 'node.hit',
    style: { 'border-width': px(2), 'border-color': palette.accent, 'border-position': 'center' },
  },
  {
    selector: 'node.selected',
    style: { 'border-width': px(2), 'border-color': palette.accent, 'border-position': 'center' },
  },
  // Around the outline of a change, which stays to be seen.
  {
    selector: 'node.ring',
    style: {
      'outline-width': px(1),
      'outline-color': palette.accent,
      'outline-offset': px(3),
      'outline-style': 'solid',
    },
  },
  { selector: 'node.flash', style: { 'background-color': palette.accent, 'background-opacity': 0.35 } },
  {
    selector: 'node.changed',
    style: { 'border-width': px(2), 'border-color': palette.accent, 'border-position': 'center' },
  },
  {
    selector: 'node.focus',
    style: {
      'outline-width': px(2),
      'outline-color': palette.focus,
      'outline-offset': px(2),
      'outline-style': 'solid',
    },
  },
];

const text =
  (name: string) =>
  (edge: EdgeSingular): string =>
    String(edge.data(name));
