import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/model.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { inProcess, overHttp, type Running } from './endpoints.ts';

/** The facts in one order: EC2 promises none for lists, groups and tags. */
const factsOf = (snapshot: Snapshot): object => ({
  ...(ordered(snapshot) as object),
  readAt: 0,
  // Asked for the types in use only; told apart from the bundled ones by their source.
  instanceTypes: undefined,
  // Every account and VPC has its own from the beginning.
  networkAcls: undefined,
  vpcBlockPublicAccessOptions: undefined,
});

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordered(inner)]));
};

/** By its key, since what is read has facts of EC2's own beside those that were written. */
const placeOf = (thing: unknown): string => {
  const { id, allocationId, key, ip } = (thing ?? {}) as { readonly [name: string]: unknown };
  return JSON.stringify(id ?? allocationId ?? key ?? ip ?? thing);
};

describe.each([inProcess('demo'), overHttp('demo')])('the demo account, $name', ({ start }) => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.stop());

  it('reads through the SDK as it was written', async () => {
    const snapshot = await running.connection.read();
    expect(factsOf(snapshot)).toMatchObject(factsOf(demoSnapshot()));
  });

  it('knows the limits of every type in use', async () => {
    const { instances, instanceTypes } = await running.connection.read();
    const types = [...new Set(instances.map(({ type }) => type))].sort();
    expect(instanceTypes.map(({ type }) => type)).toEqual(types);
  });
});
