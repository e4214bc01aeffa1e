import { expect, test } from 'vitest';
import { ec2Actions } from '../../../../src/simulator/endpoint.ts';
import { userOf } from '../../../../src/simulator/identity/principal.ts';
import { Refusal } from '../../../../src/simulator/refusal.ts';
import { isUnused, refuseUnused } from '../../../../src/simulator/unusedMembers.ts';
import type { OperationName } from '../../../../src/simulator/wire/operationSchemas.ts';
import type { World } from '../../../../src/simulator/world.ts';
import { ownAccount } from '../../../support/snapshot.ts';
import { baseRequests } from './baseRequests.ts';
import { leavesOf, withMember } from './memberWalk.ts';
import { membersWorld } from './membersWorld.ts';
import { withoutEffect } from './withoutEffect.ts';

const caller = userOf(ownAccount, 'simulated', 'eu-west-1');

/** All that is to be seen of a request: why it is refused, or its answer and the account that it leaves. */
const outcomeOf = (action: OperationName, request: object): string => {
  const world = membersWorld();
  try {
    refuseUnused(action, request);
    // The walk makes requests by the schema of the same action.
    const answer = ec2Actions[action](request as never, world, caller);
    return JSON.stringify([answer, stateOf(world)], readable);
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.message}`;
    throw error;
  }
};

/** Tokens are kept with the whole request, and would show any member at all. */
const stateOf = (world: World): object => {
  const { clientTokens: _tokens, ...extras } = world.extras;
  return { ...Object.fromEntries(Object.entries(world)), extras };
};

const readable = (_name: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value === Infinity ? 'Infinity' : value;

const actions = Object.keys(baseRequests) as (keyof typeof baseRequests)[];

test.each(actions)('%s is accepted as the walk begins', (action) => {
  const [first = {}] = baseRequests[action] ?? [];
  expect(outcomeOf(action, first)).toMatch(/^\[/);
});

test.each(actions)('no member of %s is dropped without a word', (action) => {
  const bases = baseRequests[action] ?? [];
  const dropped = [...leavesOf(action)].filter(({ path, values }) => {
    const name = path.join('.');
    if (withoutEffect(action, name) || isUnused(action, name)) return false;
    return !bases.some((base) => {
      const before = outcomeOf(action, withMember(action, base, { path, value: undefined }));
      return values.some((value) => outcomeOf(action, withMember(action, base, { path, value })) !== before);
    });
  });
  expect(dropped.map(({ path }) => path.join('.'))).toEqual([]);
});
