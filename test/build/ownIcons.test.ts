import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/support/paths.ts';

/** Files with drawings in them, below a folder of the project. */
const drawings = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));

/** Every path in a text that draws something, without its blanks: `M8 1.5C…`. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/["'`](?<path>[Mm][\d.\s,a-zA-Z-]{8,})["'`]/g)]
    .flatMap(({ groups }) => groups?.['path'] ?? [])
    .map(withoutBlanks);

const withoutBlanks = (path: string): string => path.replace(/[\s,]+/g, ' ').replace(/ ?([a-zA-Z]) ?/g, '$1');

/** Codicons are under CC BY 4.0, which would have to be told; the editor draws those that rows and menus name. */
describe('the icons that are shipped', () => {
  const ours = [
    ...drawings('media', /\.svg$/),
    ...drawings('src/topology', /(Icons|Shapes)\.ts$/),
    ...drawings('webview', /([iI]cons?|Shapes)\.ts$/),
  ].flatMap(pathsIn);

  it('are drawn by ourselves: none has a path of a codicon', () => {
    const codicons = new Set(drawings('node_modules/@vscode/codicons/src/icons', /\.svg$/).flatMap(pathsIn));
    expect(codicons.size).toBeGreaterThan(400);
    expect(ours.length).toBeGreaterThan(30);
    expect(ours.filter((path) => codicons.has(path))).toEqual([]);
  });
});
