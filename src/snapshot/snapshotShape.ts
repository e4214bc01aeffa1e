import type { Snapshot, SnapshotPart } from '../domain/model.ts';
import { eni } from './eniShape.ts';
import {
  elasticIp,
  gap,
  instance,
  instanceLimits,
  internetGateway,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from './networkShapes.ts';
import { Damage, list, maybe, record, text, type Shape } from './shape.ts';

/** A list in which no two things have the same key; the second of two would otherwise win unseen. */
const distinct =
  <T>(shape: Shape<T>, key: (thing: T) => string): Shape<readonly T[]> =>
  (value, at) => {
    const things = list(shape)(value, at);
    const seen = new Set<string>();
    things.forEach((thing, index) => {
      const name = key(thing);
      if (seen.has(name)) throw new Damage(`${at}[${index}]`, `names a second time: ${name}`);
      seen.add(name);
    });
    return things;
  };

const byId = (thing: { readonly id: string }): string => thing.id;

/** The lists of a snapshot, in the order of the file. */
const parts: { readonly [P in SnapshotPart | 'gaps']: Shape<Snapshot[P]> } = {
  gaps: list(gap),
  vpcs: distinct(vpc, byId),
  subnets: distinct(subnet, byId),
  instances: distinct(instance, byId),
  enis: distinct(eni, byId),
  securityGroups: distinct(securityGroup, byId),
  addresses: distinct(elasticIp, ({ allocationId }) => allocationId),
  internetGateways: distinct(internetGateway, byId),
  routeTables: distinct(routeTable, byId),
  instanceTypes: distinct(instanceLimits, ({ type }) => type),
};

export const partNames = Object.keys(parts) as readonly (SnapshotPart | 'gaps')[];

const isoTime: Shape<number> = (value, at) => {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString() !== value) {
    throw new Damage(at, 'must be a time such as 2026-11-27T22:10:00.000Z');
  }
  return time;
};

/** Ids that lead nowhere are no damage: EC2 is eventually consistent, and what a call was refused for is missing too. */
export const fileShape: Shape<Snapshot & { readonly title: string }> = record<Snapshot & { readonly title: string }>({
  title: text,
  accountId: maybe(text),
  region: text,
  readAt: isoTime,
  ...parts,
});
