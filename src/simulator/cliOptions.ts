import { parseArgs } from 'node:util';
import type { WorldName } from './worlds/worldNamed.ts';

export type CliOptions = {
  readonly port: number;
  readonly world: WorldName;
  readonly latencyMs: number;
  readonly settleMs: number;
  readonly eventualMs: number;
  readonly throttle: boolean;
};

const usage =
  'Usage: simulator [--port 0] [--world demo|empty|synthetic:N] [--latency MS] [--settle MS] [--eventual MS] [--throttle]\n' +
  '  --port     port on 127.0.0.1, 0 for a free one\n' +
  '  --world    account to start with; synthetic:10000 has so many network interfaces\n' +
  '  --latency  milliseconds added to every answer\n' +
  '  --settle   milliseconds until attach, detach and state changes show\n' +
  '  --eventual milliseconds until something new is found and listed\n' +
  '  --throttle refuse requests beyond the limits of EC2\n' +
  'With SIMULATOR_ACCESS_KEY_ID in its environment, it answers to requests of that access key alone.';

/** The program was called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(problem: string) {
    super(`${problem}\n${usage}`);
  }
}

/**
 * The options of the command line, without the program's own name; throws a {@link UsageError} for unknown ones and
 * values out of bounds.
 */
export const optionsOf = (args: readonly string[]): CliOptions => {
  const { port, world, latency, settle, eventual, throttle } = valuesOf(args);
  return {
    port: wholeNumber('--port', port, 65_535),
    world: worldOf(world),
    latencyMs: wholeNumber('--latency', latency, 600_000),
    settleMs: wholeNumber('--settle', settle, 600_000),
    eventualMs: wholeNumber('--eventual', eventual, 600_000),
    throttle,
  };
};

const valuesOf = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        world: { type: 'string', default: 'demo' },
        latency: { type: 'string', default: '0' },
        settle: { type: 'string', default: '1500' },
        eventual: { type: 'string', default: '0' },
        throttle: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const wholeNumber = (option: string, text: string, max: number): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= max) return number;
  throw new UsageError(`${option} takes a whole number from 0 to ${max}: ${text}`);
};

const worldOf = (text: string): WorldName => {
  if (text === 'demo' || text === 'empty') return { kind: text };
  const interfaces = /^synthetic:(\d{1,6})$/.exec(text)?.[1];
  if (interfaces !== undefined) return { kind: 'synthetic', interfaces: Number(interfaces) };
  throw new UsageError(`--world takes demo, empty or synthetic:N: ${text}`);
};
