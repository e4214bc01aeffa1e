import { parentPort, workerData } from 'node:worker_threads';
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Graph } from '../../src/topology/graph.ts';
import { compoundGraph } from './compoundGraph.ts';
import { placed } from './placed.ts';

/** What fcose is to lay out in a thread of its own, so that it can be ended. The thread says `begun`, then `done`. */
export type Order = { readonly graph: Graph; readonly quality: 'draft' | 'default' | 'proof' };

const { graph, quality } = workerData as Order;
cytoscape.use(fcose);
const cy = cytoscape({
  headless: true,
  styleEnabled: true,
  elements: [...compoundGraph(placed(graph))],
  layout: { name: 'preset' },
  style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(w)', height: 'data(h)' } }],
});
const options = { name: 'fcose', quality, animate: false, fit: false, nodeDimensionsIncludeLabels: false } as const;
parentPort?.postMessage('begun');
cy.layout(options).run();
parentPort?.postMessage('done');
// Its clock for animations would keep the thread alive.
cy.destroy();
