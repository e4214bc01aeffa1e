import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { regions } from '../domain/regions.ts';
import { isKnownRegion } from './regionFacts.ts';
import { realWorldNames } from './worlds/real/realWorldNames.ts';
import { readWorldName, type WorldName } from './worlds/worldNamed.ts';

export type CliOptions = {
  readonly port: number;
  readonly world: WorldName;
  /** That of requests that are not signed; undefined for the world's own. */
  readonly region: string | undefined;
  /** Regions that accounts have enabled. */
  readonly enabledRegions: readonly string[];
  readonly seed: string;
  readonly latencyMs: number;
  readonly settleMs: number;
  readonly eventualMs: number;
  readonly throttle: boolean;
  /** An IAM policy as it was parsed; undefined = everybody may do everything. */
  readonly policy: unknown;
};

const usage =
  'Usage: simulator [--port 0] [--world demo|default|empty|synthetic:N|NAME] [--region REGION] [--opt-in REGION,…|all] [--seed TEXT]\n' +
  '                 [--latency MS] [--settle MS] [--eventual MS] [--throttle] [--policy FILE]\n' +
  '  --port     port on 127.0.0.1, 0 for a free one\n' +
  '  --world    what accounts start with; default has a default VPC, synthetic:10000 so many network interfaces\n' +
  `             NAME is an account in the likeness of real ones: ${realWorldNames.join(', ')}\n` +
  '  --region   region of requests that are not signed; all others are answered in the region they are signed for\n' +
  '  --opt-in   regions that the accounts have enabled, of those that AWS has not enabled for everybody\n' +
  '  --seed     any text; worlds of another seed have other ids\n' +
  '  --latency  milliseconds added to every answer\n' +
  '  --settle   milliseconds until attach, detach and state changes show\n' +
  '  --eventual milliseconds until something new is found and listed\n' +
  '  --throttle refuse requests beyond the limits of EC2\n' +
  '  --policy   an IAM policy (JSON), which is all that anybody may do in EC2\n' +
  'The account is that of the access key: twelve digits, or AKIA, twelve digits and four letters; else the world has its own.\n' +
  'With SIMULATOR_ACCESS_KEY_ID in its environment, it answers to requests of that access key alone, and of keys that came of it;\n' +
  'IAM Identity Center is then below a path of that name.';

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
  const { port, world, region, latency, settle, eventual, throttle, seed, policy, 'opt-in': optIn } = valuesOf(args);
  return {
    port: wholeNumber('--port', port, 65_535),
    world: worldOf(world),
    region: region === undefined ? undefined : regionOf('--region', region),
    enabledRegions: enabledRegionsOf(optIn),
    seed,
    latencyMs: wholeNumber('--latency', latency, 600_000),
    settleMs: wholeNumber('--settle', settle, 600_000),
    eventualMs: wholeNumber('--eventual', eventual, 600_000),
    throttle,
    policy: policy === undefined ? undefined : policyIn(policy),
  };
};

const valuesOf = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        world: { type: 'string', default: 'demo' },
        region: { type: 'string' },
        'opt-in': { type: 'string', default: '' },
        seed: { type: 'string', default: '' },
        latency: { type: 'string', default: '0' },
        settle: { type: 'string', default: '1500' },
        eventual: { type: 'string', default: '0' },
        throttle: { type: 'boolean', default: false },
        policy: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** What the file holds; the evaluator says what of it is no policy. */
const policyIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--policy takes a file of JSON: ${error instanceof Error ? error.message : file}`);
  }
};

const wholeNumber = (option: string, text: string, max: number): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= max) return number;
  throw new UsageError(`${option} takes a whole number from 0 to ${max}: ${text}`);
};

const worldOf = (text: string): WorldName => {
  const world = readWorldName(text);
  if (world) return world;
  throw new UsageError(`--world takes demo, default, empty, synthetic:N, ${realWorldNames.join(', ')}: ${text}`);
};

const regionOf = (option: string, text: string): string => {
  if (isKnownRegion(text)) return text;
  throw new UsageError(`${option} takes a region of AWS, such as us-east-1: ${text}`);
};

const enabledRegionsOf = (text: string): readonly string[] => {
  if (text === 'all') return regions.map(({ id }) => id);
  return text === '' ? [] : text.split(',').map((region) => regionOf('--opt-in', region));
};
