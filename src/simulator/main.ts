import { readFile } from 'node:fs/promises';
import type { LimitsTable } from '../domain/inventory.ts';
import { limitsTable, type CompactLimits } from '../domain/limits.ts';
import { optionsOf, UsageError, type CliOptions } from './cliOptions.ts';
import { serve } from './server.ts';
import { simulate } from './simulate.ts';
import { worldNamed } from './worlds/named.ts';

/**
 * The simulator as a program. Prints one JSON line `{"url":"http://127.0.0.1:…"}` and serves until SIGTERM or SIGINT.
 * Ends with 2 when it is called wrongly, with 1 when it cannot serve.
 */
const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const snapshot = await worldNamed(options.world);
  const simulator = simulate(snapshot, {
    latencyMs: options.latencyMs,
    settleMs: options.settleMs,
    limits: await bundledLimits(),
  });
  const server = await serve(simulator, options.port);
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

const bundledLimits = async (): Promise<LimitsTable> => {
  const text = await readFile(new URL('../domain/instanceLimits.json', import.meta.url), 'utf8');
  return limitsTable(JSON.parse(text) as CompactLimits);
};

const readOptions = (args: readonly string[]): CliOptions => {
  try {
    return optionsOf(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
};

try {
  await main();
} catch (error) {
  process.stderr.write(`The simulator could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
