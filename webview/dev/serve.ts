import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { webviewBundle } from '../../scripts/build/bundles.ts';
import { serveGuarded, type GuardedServer } from '../../scripts/support/guardedServer.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const types: { readonly [Extension in string]: string } = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

/** As strict as the panel's own policy; the dev page needs nothing more. */
export const policy =
  "default-src 'none'; script-src 'nonce-dev'; style-src 'self'; font-src 'self'; img-src 'self' data:";

/**
 * Builds the webview's bundle and the fake host, and serves them on a port (0 takes a free one) to whoever comes by the
 * url.
 */
export const serveDevPage = async (port = 0): Promise<GuardedServer> => {
  const files = await bundles();
  const answer = (_: IncomingMessage, response: ServerResponse, path: string): void => {
    const name = new URL(path, 'http://localhost').pathname.slice(1) || 'index.html';
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(name)] ?? 'text/plain',
      'content-security-policy': policy,
    });
    response.end(body);
  };
  return serveGuarded({ answer }, port);
};

const bundles = async (): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const files = new Map<string, string | Uint8Array>();
  const readable = { ...webviewBundle, write: false, minify: false, sourcemap: 'linked', metafile: false } as const;
  const hosts = ['fakeHost.ts', 'fakePlanHost.ts', 'fakeDetailsHost.ts'].map((name) => join(here, name));
  for (const options of [readable, { ...readable, entryPoints: hosts }]) {
    const { outputFiles } = await build({ ...options, outdir: 'out' });
    for (const { path, contents } of outputFiles)
      files.set(path.replaceAll('\\', '/').split('/').at(-1) ?? path, contents);
  }
  for (const name of ['index.html', 'plan.html', 'details.html', 'dev.css'])
    files.set(name, await readFile(join(here, name)));
  files.set('favicon.ico', '');
  return files;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveDevPage(Number(process.env['PORT'] ?? 0));
  process.stdout.write(`${url}\n`);
}
