import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Makes the SDK's schema files tree-shakeable. As shipped each member trait has a computed key (`{[_xN]: …}`), which a
 * bundler must keep since evaluating a key may have an effect; the same key written literally is pure.
 */
export const shakeSchemas: Plugin = {
  name: 'shake-schemas',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk[\\/].*[\\/]schemas_0\.js$/ }, async ({ path }) => ({
      contents: withLiteralKeys(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** Replaces `[_name]:` by the text of the constant `_name` of the same file; unknown names stay as they are. */
export const withLiteralKeys = (source: string): string => {
  const texts = new Map<string, string>();
  for (const [, name, text] of source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)) {
    if (name !== undefined && text !== undefined) texts.set(name, text);
  }
  return source.replaceAll(/\[(_\w+)\]:/g, (key, name: string) => {
    const text = texts.get(name);
    return text === undefined ? key : `${text}:`;
  });
};
