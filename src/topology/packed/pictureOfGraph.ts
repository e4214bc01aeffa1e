import type { Graph } from '../graph.ts';
import { pack } from './pack.ts';
import { unpack, type Picture } from './unpack.ts';

/** A picture of a graph that was made here and has not travelled. */
export const pictureOfGraph = (graph: Graph): Picture => unpack(pack(graph));
