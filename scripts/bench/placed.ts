import type { Graph } from '../../src/topology/graph.ts';
import { layout } from '../../src/topology/layout.ts';
import { aspectFor } from '../../src/topology/placeVpcs.ts';
import type { Scene } from '../../src/topology/scene.ts';

/** Our place for everything in a graph, as the webview finds it for a room of that size; the one road of all comparisons. */
export const placed = (graph: Graph, room?: { readonly w: number; readonly h: number }): Scene =>
  layout(graph, room && aspectFor(graph.vpcs, room));
