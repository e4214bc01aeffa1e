import cytoscape, { type NodeSingular } from 'cytoscape';
import { describe, expect, it } from 'vitest';

/** Cytoscape hands out its renderers by this undeclared form of its main function. */
const rendererOf = cytoscape as (...extension: readonly ['renderer', 'canvas']) => unknown;
type DrawNode = (this: object, context: object, node: NodeSingular) => void;
const { drawNode } = (rendererOf('renderer', 'canvas') as { readonly prototype: { readonly drawNode: DrawNode } })
  .prototype;

/** Stands for a canvas and for the rest of the renderer: whatever is asked of it is there, and does nothing. */
const nothing: object = new Proxy(() => undefined, { get: () => nothing, set: () => true });

describe('Cytoscape as it is bundled', () => {
  // Up to 3.34 each drawing restyled each node, which asked for the next drawing: 20 s a frame with 1,000 nodes.
  it('draws a node without an image, and leaves its style as it is', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'a' } }] });
    let restyled = 0;
    cy.on('style', 'node', () => {
      restyled += 1;
    });
    const node = cy.nodes()[0];
    if (!node) throw new Error('no node');
    node.data('told', true);
    node.toggleClass('told');
    const before = restyled;
    for (let times = 0; times < 3; times += 1) drawNode.call(nothing, nothing, node);
    expect(before, 'the counter counts').toBeGreaterThan(0);
    expect(restyled - before).toBe(0);
  });
});
