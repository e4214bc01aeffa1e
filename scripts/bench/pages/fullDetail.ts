import cytoscape, { type Core } from 'cytoscape';
import type { Graph } from '../../../src/topology/graph.ts';
import { firstLook } from '../../../webview/view/cameraFit.ts';
import { compoundGraph } from '../compoundGraph.ts';
import { placed } from '../placed.ts';
import { fullDetailStyle } from './fullDetailStyle.ts';
import { startStopwatch } from './stopwatch.ts';

/** What our picture is measured against: Cytoscape alone draws every box, word and edge, from the same first camera. */
const container = document.createElement('div');
container.style.cssText = 'position: fixed; inset: 0; background: #1F1F1F';
document.body.append(container);
let cy: Core | undefined;

const show = (graph: Graph): void => {
  const size = { w: container.clientWidth, h: container.clientHeight };
  const scene = placed(graph, size);
  const { zoom, x, y } = firstLook(scene, size);
  cy = cytoscape({
    container,
    elements: [...compoundGraph(scene)],
    style: fullDetailStyle,
    layout: { name: 'preset', fit: false },
    zoom,
    pan: { x, y },
    minZoom: 0.02,
    maxZoom: 4,
    autoungrabify: true,
    boxSelectionEnabled: false,
  });
};

window.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: string; readonly graph: Graph }>) => {
  if (data.kind === 'picture') show(data.graph);
});
startStopwatch({
  painted: async () => {
    await new Promise((resolve) => cy?.one('render', resolve));
    if (cy?.elements().empty() !== false) throw new Error('The first frame shows no picture');
  },
  camera: () => cy?.pan() ?? { x: 0, y: 0 },
});
