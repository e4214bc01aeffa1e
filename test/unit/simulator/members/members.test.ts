import { expect, test } from 'vitest';
import { ec2Actions } from '../../../../src/simulator/endpoint.ts';
import { userOf } from '../../../../src/simulator/identity/principal.ts';
import { Refusal } from '../../../../src/simulator/refusal.ts';
import { isUnused, refuseUnused } from '../../../../src/simulator/unusedMembers.ts';
import { beyond } from '../../../../src/simulator/beyond/beyond.ts';
import { beyondOf } from '../../../../src/simulator/beyond/beyondState.ts';
import type { Ec2Action, World } from '../../../../src/simulator/world.ts';
import { ownAccount } from '../../../support/snapshot.ts';
import { baseRequests } from './baseRequests.ts';
import { leavesOf, withMember, type WalkedAction } from './memberWalk.ts';
import { beyondRequests } from './beyondRequests.ts';
import { membersWorld } from './membersWorld.ts';
import { withoutEffect } from './withoutEffect.ts';

const caller = userOf(ownAccount, 'simulated', 'eu-west-1');

/** All that is to be seen of a request: why it is refused, or its answer and the account that it leaves. */
const outcomeOf = (action: WalkedAction, request: object): string => {
  const world = membersWorld(action);
  try {
    refuseUnused(action, request, beyond.unused);
    // The walk makes requests by the schema of the same action.
    const act: Ec2Action = { ...ec2Actions, ...beyond.actions }[action];
    const answer = act(request as never, world, caller);
    return JSON.stringify([answer, stateOf(world)], readable);
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.message}`;
    throw error;
  }
};

/** Tokens are kept with the whole request, and would show any member at all. */
const stateOf = (world: World): object => {
  const { clientTokens: _tokens, ...extras } = world.extras;
  return { ...Object.fromEntries(Object.entries(world)), extras, beyond: Object.entries(beyondOf(world)) };
};

const readable = (_name: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value === Infinity ? 'Infinity' : value;

const requests: { readonly [Action in WalkedAction]?: readonly object[] } = { ...baseRequests, ...beyondRequests };
const actions = Object.keys(requests) as WalkedAction[];

test.each(actions)('%s is accepted as the walk begins', (action) => {
  const [first = {}] = requests[action] ?? [];
  expect(outcomeOf(action, first)).toMatch(/^\[/);
});

test.each(actions)('no member of %s is dropped without a word', (action) => {
  const bases = requests[action] ?? [];
  // Most members are left out of the same request.
  const befores: { [request: string]: string } = {};
  const dropped = [...leavesOf(action)].filter(({ path, values }) => {
    const name = path.join('.');
    if (withoutEffect(action, name) || isUnused(action, name, beyond.unused)) return false;
    return !bases.some((base) => {
      const without = withMember(action, base, { path, value: undefined });
      const before = (befores[JSON.stringify(without)] ??= outcomeOf(action, without));
      return values.some((value) => outcomeOf(action, withMember(action, base, { path, value })) !== before);
    });
  });
  expect(dropped.map(({ path }) => path.join('.'))).toEqual([]);
});
