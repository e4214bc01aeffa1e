import type { Graph } from '../../src/topology/graph.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph } from '../../src/topology/packed/unpack.ts';
import { aspectFor } from '../../src/topology/placeVpcs.ts';
import type { Scene } from '../../src/topology/scene.ts';

/** A graph in our layout, with the shape that suits the given room. */
export const placed = (graph: Graph, room?: { readonly w: number; readonly h: number }): Scene => {
  const picture = pictureOfGraph(graph);
  return layout(picture, room && aspectFor(picture, room));
};
