import { readFile } from 'node:fs/promises';
import { limitsTable, type CompactLimits } from '../domain/limits.ts';
import { optionsOf, UsageError, type CliOptions } from './cliOptions.ts';

/**
 * The simulator as a program. Prints one JSON line `{"url":"http://127.0.0.1:…"}` and serves until SIGTERM or SIGINT.
 * Ends with 2 when it is called wrongly, with 1 when it cannot serve.
 */
const main = async (options: CliOptions): Promise<void> => {
  // Loaded only now, so that a wrong call is told at once.
  const [{ serve }, { openCloud }] = await Promise.all([import('./server.ts'), import('./openCloud.ts')]);
  const compact = await bundledLimits();
  const types = compact.rows.flatMap(([names]) => names.split(' ')).toSorted();
  const { cloud, pagesAt } = await openCloud(options, limitsTable(compact), types);
  const key = process.env['SIMULATOR_ACCESS_KEY_ID'] || undefined;
  const server = await serve(cloud, options.port, key);
  pagesAt(`${server.url}/${key === undefined ? '' : `${key}/`}`);
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

const bundledLimits = async (): Promise<CompactLimits> => {
  const text = await readFile(new URL('../domain/instanceLimits.json', import.meta.url), 'utf8');
  return JSON.parse(text) as CompactLimits;
};

try {
  await main(optionsOf(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(isUsage ? `${message}\n` : `The simulator could not start: ${message}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
