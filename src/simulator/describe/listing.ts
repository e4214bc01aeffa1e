import type { Filter } from '@aws-sdk/client-ec2';
import { endDryRun } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { foundAll } from '../lookup.ts';
import type { World } from '../world.ts';
import { checkFilters, filterTest, type FilterChecks, type FilterTable, type Tagged } from './filters.ts';
import { pageOf, type ListingPage, type PageBounds, type PagingRequest } from './paging.ts';

/** How one kind of thing is listed. */
export type Listing<Thing> = {
  readonly things: (world: World) => Iterable<Thing>;
  readonly keyOf: (thing: Thing) => string;
  /** Finds what an id names, or refuses as EC2 does. */
  readonly find?: (world: World, id: string) => Thing;
  readonly filters: FilterTable<Thing>;
  /** By the name of a filter: refuses a value of it. */
  readonly checks?: FilterChecks | undefined;
  readonly tagged?: Tagged<Thing>;
  readonly bounds?: PageBounds;
  /** EC2's name of the ids, where they may not be given together with MaxResults. */
  readonly idsExcludePaging?: string;
};

export type ListingRequest = PagingRequest & {
  readonly DryRun?: boolean | undefined;
  readonly Filters?: readonly Filter[] | undefined;
};

/**
 * What a Describe call shows: the things named by id, else all, that pass the filters, one page of them. Throws EC2's
 * refusal for an unknown id, filter, token or page size, and ends a dry run.
 */
export const listThings = <Thing>(
  listing: Listing<Thing>,
  request: ListingRequest & { readonly ids?: readonly string[] | undefined },
  world: World,
): ListingPage<Thing> => {
  const { ids = [], Filters, MaxResults } = request;
  if (listing.idsExcludePaging !== undefined && ids.length > 0 && MaxResults !== undefined) {
    // In the spelling of the ids, of which EC2 has two.
    const paging = /^[A-Z]/.test(listing.idsExcludePaging) ? 'MaxResults' : 'maxResults';
    throw new Refusal(
      'InvalidParameterCombination',
      `The parameter ${listing.idsExcludePaging} cannot be used with the parameter ${paging}`,
    );
  }
  checkFilters(Filters, listing.checks);
  const passes = filterTest(Filters, listing.filters, listing.tagged);
  endDryRun(request);
  const chosen: Thing[] = [];
  for (const thing of named(listing, ids, world)) {
    if (world.shows(listing.keyOf(thing)) && passes(thing, world)) chosen.push(thing);
  }
  return pageOf(chosen, request, { ...(listing.bounds ?? usualBounds), keyOf: listing.keyOf });
};

const usualBounds: PageBounds = { min: 5, max: 1000 };

const named = <Thing>(listing: Listing<Thing>, ids: readonly string[], world: World): Iterable<Thing> => {
  const { find } = listing;
  if (!find || ids.length === 0) return listing.things(world);
  return foundAll(world, ids, find);
};
