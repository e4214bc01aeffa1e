import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What `domain/ipParts` calls of ipaddr.js, and what these call. It is loaded on activation. */
export const asked: readonly string[] = ['isValid', 'isValidFourPartDecimal', 'parse', 'parser'];

/** Bundles ipaddr.js without the functions that nobody asks for. It is one function as shipped, of which a bundler leaves nothing out. */
export const leanIpaddr: Plugin = {
  name: 'lean-ipaddr',
  setup(build) {
    build.onLoad({ filter: /ipaddr\.js[\\/]lib[\\/]ipaddr\.js$/ }, async ({ path }) => ({
      contents: withoutUnasked(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** A function or table that is set on an address's class, its prototype or the library, from its first line to its last. */
const member = /^( +)(?:ipaddr\.(?:IPv[46]\.)?|IPv[46]\.prototype\.)(\w+) = (?:function|\{)[^\n]*\n(?:.*\n)*?\1\};\n/gm;

/** Throws when what is asked for is not found for both kinds of addresses, or when what is left calls what is not. */
export const withoutUnasked = (source: string): string => {
  const found: string[] = [];
  const gone = new Set<string>();
  const lean = source.replaceAll(member, (whole, _indent, name: string) => {
    if (asked.includes(name)) {
      found.push(name);
      return whole;
    }
    gone.add(name);
    return '';
  });
  const lost = asked.filter((name) => !found.includes(name));
  // Texts have a `match` and a `toString` of their own.
  const called = [...gone].filter((name) => !(name in String.prototype) && new RegExp(`\\.${name}\\b`).test(lean));
  if (gone.size === 0 || lost.length > 0 || called.length > 0) {
    throw new Error(`ipaddr.js is not as it was: not found: ${lost.join()}; called, but left out: ${called.join()}`);
  }
  return lean;
};
