import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Cytoscape counts the images of a node twice per draw, inside and over, and notes after each count whether some are
 * still loading. For a node without any image the two counts differ, so each draw asks for the next one, for ever.
 */
export const mendCytoscape: Plugin = {
  name: 'mend-cytoscape',
  setup(build) {
    build.onLoad({ filter: /cytoscape[\\/]dist[\\/]cytoscape\.(esm\.mjs|cjs\.js)$/ }, async ({ path }) => ({
      contents: mended(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

const broken = '_p.backgrounding = !(totalCompleted === numImages);';
const whole = '_p.backgrounding = totalCompleted < numImages;';

/** Throws unless the line to mend is there exactly once, so that a new release of Cytoscape is looked at anew. */
export const mended = (source: string): string => {
  const parts = source.split(broken);
  if (parts.length !== 2) {
    throw new Error(`Cytoscape's redraw line must be found once, but was found this often: ${parts.length - 1}`);
  }
  return parts.join(whole);
};
