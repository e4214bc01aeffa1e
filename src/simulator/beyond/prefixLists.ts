import type {
  DescribeManagedPrefixListsRequest,
  DescribeManagedPrefixListsResult,
  DescribePrefixListsRequest,
  DescribePrefixListsResult,
  GetManagedPrefixListEntriesRequest,
  GetManagedPrefixListEntriesResult,
  ManagedPrefixList,
} from '@aws-sdk/client-ec2';
import { associationId } from '../associationIds.ts';
import { listThings, type Listing } from '../describe/listing.ts';
import { pageOf } from '../describe/paging.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Ec2Action, World } from '../world.ts';
import { partitionIdOf } from '../identity/principal.ts';

type PrefixList = { readonly id: string; readonly name: string; readonly cidrs: readonly string[] };

/** Those of AWS in a region, with blocks that are kept for documentation. */
const listsOf = ({ region }: World): readonly PrefixList[] =>
  [
    { service: 's3', cidrs: ['203.0.113.0/28', '198.51.100.0/28'] },
    { service: 'dynamodb', cidrs: ['203.0.113.64/28'] },
  ].map(({ service, cidrs }) => {
    const name = `com.amazonaws.${region}.${service}`;
    return { id: associationId('pl', name), name, cidrs };
  });

/** The id of the prefix list of a service; undefined for services without one. */
export const prefixListOf = (world: World, serviceName: string): string | undefined =>
  listsOf(world).find(({ name }) => name === serviceName)?.id;

const findList = (world: World, id: string): PrefixList => {
  const list = listsOf(world).find((one) => one.id === id);
  if (list) return list;
  throw new Refusal('InvalidPrefixListID.NotFound', `The prefix list ID '${id}' does not exist`);
};

const listing: Listing<PrefixList> = {
  things: listsOf,
  keyOf: ({ id }) => id,
  find: findList,
  bounds: { min: 1, max: 100 },
  tagged: () => [],
  filters: {
    'owner-id': () => 'AWS',
    'prefix-list-id': ({ id }) => id,
    'prefix-list-name': ({ name }) => name,
  },
};

/** The lists of AWS; the account has none of its own. */
export const describeManagedPrefixLists: Ec2Action<
  DescribeManagedPrefixListsRequest,
  DescribeManagedPrefixListsResult
> = (request, world) => {
  const { things, nextToken } = listThings(listing, { ...request, ids: request.PrefixListIds }, world);
  return { PrefixLists: things.map((list) => listView(list, world)), NextToken: nextToken };
};

const listView = ({ id, name, cidrs }: PrefixList, { region }: World): ManagedPrefixList => ({
  PrefixListId: id,
  PrefixListName: name,
  PrefixListArn: `arn:${partitionIdOf(region)}:ec2:${region}:aws:prefix-list/${id}`,
  AddressFamily: 'IPv4',
  State: 'create-complete',
  MaxEntries: cidrs.length,
  Version: 1,
  OwnerId: 'AWS',
  Tags: [],
});

/** Lists of AWS services alone, in pages, with their CIDRs. */
export const describePrefixLists: Ec2Action<DescribePrefixListsRequest, DescribePrefixListsResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(listing, { ...request, ids: request.PrefixListIds }, world);
  const PrefixLists = things.map(({ id, name, cidrs }) => ({
    PrefixListId: id,
    PrefixListName: name,
    Cidrs: [...cidrs],
  }));
  return { PrefixLists, NextToken: nextToken };
};

/** Lists of AWS have one version; any other that is asked for is refused. */
export const getManagedPrefixListEntries: Ec2Action<
  GetManagedPrefixListEntriesRequest,
  GetManagedPrefixListEntriesResult
> = (request, world) => {
  const id = required(request.PrefixListId, 'prefixListId');
  endDryRun(request);
  const { cidrs } = findList(world, id);
  if (![undefined, 1].includes(request.TargetVersion)) {
    throw new Refusal('InvalidPrefixListVersion.NotFound', `The prefix list has no version ${request.TargetVersion}`); // simulated wording
  }
  const { things, nextToken } = pageOf(cidrs, request, { min: 1, max: 100, keyOf: (cidr) => cidr });
  return { Entries: things.map((Cidr) => ({ Cidr })), NextToken: nextToken };
};
