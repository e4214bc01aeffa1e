import { build as bundle, type Plugin } from 'esbuild';
import { root } from '../support/paths.ts';
import { leanCytoscape } from './leanCytoscape.ts';

type Node = { data: (key: string, value: boolean) => void; toggleClass: (name: string) => void };
type Core = {
  on: (event: string, selector: string, hear: () => void) => void;
  nodes: () => Node[];
  destroy: () => void;
};
type Renderer = { readonly prototype: { readonly drawNode: (this: object, context: object, node: Node) => void } };
type Cytoscape = ((options: object) => Core) & ((kind: 'renderer', name: 'canvas') => Renderer);

/**
 * Fails the build when drawing a node changes its style, which asks for the next drawing, for ever: with Cytoscape up to 3.34
 * each node without an image did so, and a frame of 1,000 took 20 s.
 */
export const restingCytoscape: Plugin = {
  name: 'resting-cytoscape',
  setup(build) {
    build.onEnd(async () => ({ errors: ((await restyled()) ?? 0) > 0 ? [{ text: restless }] : [] }));
  },
};

const restless =
  'Cytoscape styles a node anew each time it draws it, and so draws without end: this release needs a patch';

let told: Promise<number> | undefined;
/** Asked once a process: what is bundled does not change meanwhile. */
const restyled = (): Promise<number> => (told ??= bundled([leanCytoscape]).then(restylings));

/** Cytoscape as the picture's bundle holds it. */
export const bundled = async (plugins: readonly Plugin[]): Promise<Cytoscape> => {
  const { outputFiles } = await bundle({
    stdin: { contents: "export { default } from 'cytoscape';", resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': "'production'" },
    plugins: [...plugins],
  });
  const [file] = outputFiles;
  if (!file) throw new Error('Nothing was built of Cytoscape');
  const url = `data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`;
  return ((await import(url)) as { readonly default: Cytoscape }).default;
};

/** Stands for a canvas and for the rest of the renderer: whatever is asked of it is there, and does nothing. */
const nothing: object = new Proxy(() => undefined, { get: () => nothing, set: () => true });

/** How often three drawings of a node without an image style it anew. Throws when such a change would not be heard. */
export const restylings = (cytoscape: Cytoscape): number => {
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'a' } }] });
  let heard = 0;
  cy.on('style', 'node', () => {
    heard += 1;
  });
  const [node] = cy.nodes();
  if (!node) throw new Error('Cytoscape has no node of those it was given');
  node.data('told', true);
  node.toggleClass('told');
  const before = heard;
  if (before === 0) throw new Error('Cytoscape does not tell that a node’s style has changed');
  const { drawNode } = cytoscape('renderer', 'canvas').prototype;
  for (let times = 0; times < 3; times += 1) drawNode.call(nothing, nothing, node);
  // Its clock would keep the process alive.
  cy.destroy();
  return heard - before;
};
