import { partition } from '@aws-sdk/core/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnOf } from '../../src/domain/arn.ts';
import { partitionOf, partitions } from '../../src/domain/partitions.ts';
import { isRegion, regions } from '../../src/domain/regions.ts';
import { consoleUrl } from '../../src/ui/details/consoleUrl.ts';
import { inventoryOf } from '../support/snapshot.ts';
import { holds } from '../support/seed.ts';

const directions = ['east', 'west', 'north', 'south', 'central', 'northeast', 'northwest', 'southeast', 'southwest'];
const prefixes = 'us eu ap sa ca me af il mx cn us-gov eusc-de us-iso us-isob eu-isoe us-isof'.split(' ');
const region = fc
  .tuple(fc.constantFrom(...prefixes), fc.constantFrom(...directions), fc.integer({ min: 1, max: 12 }))
  .map((parts) => parts.join('-'));
const anyText = fc.oneof(
  region,
  fc.string(),
  fc.tuple(region, fc.string()).map((parts) => parts.join('')),
);

describe('the partition of a region', () => {
  it('is the one that the SDK sends its requests to, also for regions to come', () =>
    holds(
      fc.property(region, (id) => {
        const { name, dnsSuffix } = partition(id);
        expect(partitionOf(id)).toMatchObject({ id: name, dnsSuffix });
      }),
      500,
    ));

  it('belongs to one only, and a name that fits none has neither ARN nor page', () =>
    holds(
      fc.property(anyText, (id) => {
        const found = partitions.filter((each) => each.regions.test(id));
        expect(found.length).toBeLessThanOrEqual(1);
        const arn = arnOf({ kind: 'vpc', id: 'vpc-0a' }, inventoryOf({ region: id }));
        const page = consoleUrl({ kind: 'vpc', id: 'vpc-0a' }, id);
        expect(arn?.split(':')[1]).toBe(found[0]?.id);
        const host = found[0]?.console?.host;
        expect(page === undefined).toBe(host === undefined);
        expect(page === undefined || new URL(page).host.endsWith(host ?? '')).toBe(true);
        expect(page === undefined || isRegion(id)).toBe(true);
      }),
      500,
    ));

  it('has its home among the regions that are listed', () => {
    const ids = regions.map(({ id }) => id);
    expect(partitions.filter(({ home }) => !ids.includes(home))).toEqual([]);
    expect(ids.filter((id) => !partitionOf(id))).toEqual([]);
  });
});
