import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { Inventory } from '../../src/domain/inventory.ts';
import { worldNamed } from '../../src/simulator/worlds/named.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph } from '../../src/topology/packed/pictureOfGraph.ts';
import { project } from '../../src/topology/project.ts';
import { compoundGraph } from './compoundGraph.ts';

/**
 * A program of its own, so that it can be ended: lays a synthetic account out with fcose and prints `begun` and,
 * on the next line, its milliseconds of CPU time.
 * Parameters: number of interfaces, quality.
 */
const [interfaces = '1000', quality = 'default'] = process.argv.slice(2);
const inventory = new Inventory(await worldNamed({ kind: 'synthetic', interfaces: Number(interfaces) }));
const scene = layout(pictureOfGraph(project(inventory, [], 'Benchmark')));

cytoscape.use(fcose);
const cy = cytoscape({
  ...{ headless: true, styleEnabled: true, elements: [...compoundGraph(scene)], layout: { name: 'preset' } },
  style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(w)', height: 'data(h)' } }],
});
const options = { name: 'fcose', quality, animate: false, fit: false, nodeDimensionsIncludeLabels: false } as const;
process.stdout.write('begun\n');
const { user, system } = process.cpuUsage();
cy.layout(options).run();
const spent = process.cpuUsage();
process.stdout.write(String((spent.user + spent.system - user - system) / 1_000));
// Its clock for animations would keep the program alive.
cy.destroy();
