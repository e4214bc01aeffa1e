import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

export const artifacts = join(root, 'artifacts');

/** Programs that are too large for node_modules, and what they remember. Kept between runs. */
export const toolsFolder = join(root, '.vscode-test');

export const vsixFile = join(artifacts, 'eni-explorer.vsix');
