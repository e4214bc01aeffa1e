import { addressCount } from '../domain/ip.ts';
import type { Eni, Subnet } from '../domain/model.ts';
import type { Arrivals } from './arrivals.ts';
import { Tally } from './bounds.ts';
import { readPage, readPages, type PartResult, type ReadContext } from './pages.ts';
import type { PartReader } from './partReader.ts';

type Options = { readonly subnets: () => Promise<PartResult<Subnet>>; readonly arrivals: Pick<Arrivals<Eni>, 'take'> };

/**
 * Reads the interfaces. Most accounts fit into the first page, which is asked for at once, beside all other parts. A larger
 * account is read in parallel shards of subnets, which takes a third of the time of one chain of pages. Nothing that can be
 * shown is lost: an interface lives in one subnet for life, and the subnets are those of the same snapshot. Where the
 * subnets are not known in full, the chain goes on: so too where the first page has an interface in a subnet that EC2 does not
 * list, as after another account has ceased to share it.
 */
export const readEnis = async (
  part: PartReader<Eni>,
  reading: ReadContext,
  { subnets, arrivals }: Options,
): Promise<Pick<PartResult<Eni>, 'failure'>> => {
  const tally = new Tally();
  const first = await readPage(part, reading, { tally });
  if ('error' in first) return { failure: first };
  arrivals.take(first.things.slice(0, tally.room));
  const bound = tally.page(first.things.length);
  if (bound) return { failure: { error: bound } };
  if (!first.nextToken) return {};
  const shards = await shardsFor(first.things, subnets);
  if (shards.length < 2) return readPages(part, reading, { arrivals, tally, from: first.nextToken });
  // Together the shards read all again, what the first page had included.
  const all = new Tally();
  const results = await Promise.all(
    shards.map((subnetIds) =>
      readPages(part, reading, { Filters: [{ Name: 'subnet-id', Values: subnetIds }], arrivals, tally: all }),
    ),
  );
  const failure = results.find((result) => result.failure)?.failure;
  return failure ? { failure } : {};
};

/** None where the subnets in which interfaces are may not all be known. */
const shardsFor = async (
  first: readonly Eni[],
  subnets: () => Promise<PartResult<Subnet>>,
): Promise<readonly string[][]> => {
  const { things, failure } = await subnets();
  const listed = new Set(things.map(({ id }) => id));
  const isComplete = !failure && first.every(({ subnetId }) => listed.has(subnetId));
  return isComplete ? shardsOf(things) : [];
};

const parallel = 5;
/** EC2 takes at most 200 values a filter. */
const valuesPerFilter = 200;

/** Subnet ids in shards of about as many used addresses each, and at most as many ids as a filter takes. */
export const shardsOf = (subnets: readonly Subnet[]): readonly string[][] => {
  const count = Math.max(Math.min(parallel, subnets.length), Math.ceil(subnets.length / valuesPerFilter));
  const shards = Array.from({ length: count }, () => ({ used: 0, subnetIds: [] as string[] }));
  const bySize = subnets.map((subnet) => ({ id: subnet.id, used: usedIn(subnet) })).sort((a, b) => b.used - a.used);
  for (const { id, used } of bySize) {
    const lightest = shards
      .filter((shard) => shard.subnetIds.length < valuesPerFilter)
      .reduce((least, shard) => (shard.used < least.used ? shard : least));
    lightest.subnetIds.push(id);
    lightest.used += used;
  }
  return shards.map((shard) => shard.subnetIds);
};

/** At least 1, so that empty subnets spread too. */
const usedIn = ({ cidr, freeIpv4 }: Subnet): number =>
  cidr === undefined ? 1 : Math.max(1, addressCount(cidr) - freeIpv4);
