import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodyOf } from '../../src/domain/custody/custody.ts';
import { rightsOf, type Rights } from '../../src/domain/custody/rights.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Eni, Snapshot } from '../../src/domain/model.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { mostly } from '../support/agreement.ts';
import { heldByAny, heldEni, used } from '../support/eniWorlds.ts';
import { holds, ofLarge } from '../support/seed.ts';
import { connectionInto } from '../support/simulatedPlatform.ts';
import { instance, snapshot } from '../support/snapshot.ts';
import { controllerSamples } from '../unit/domain/custody/controllerSamples.ts';
import { serviceSamples } from '../unit/domain/custody/serviceSamples.ts';

/** Interfaces as services and controllers write them, in random states, so that texts and flags contradict each other. */
const written: fc.Arbitrary<Partial<Eni>> = fc.constantFrom<Partial<Eni>>(
  {},
  ...[...serviceSamples, ...controllerSamples].map(({ eni: { description = '', tags = [] } }) => ({
    description,
    tags,
  })),
);

const free: fc.Arbitrary<Partial<Eni>> = mostly<Partial<Eni>>({}, { status: 'pending' }, { status: 'in-use' });

const worlds: fc.Arbitrary<Snapshot> = fc
  .tuple(fc.oneof(heldEni(used, heldByAny), heldEni(free, heldByAny)), written)
  .map(([eni, text]) =>
    snapshot({ enis: [{ ...eni, ...text, id: 'eni-0a00000a' }], instances: [instance({ state: 'stopped' })] }),
  );

type Probe = (eni: Eni, ec2: ReturnType<ReturnType<typeof connectionInto>['ec2']>) => Promise<unknown>;

/** What each right lets one do, as one call of EC2's. */
const probes: { readonly [R in keyof Rights]?: Probe } = {
  change: ({ id }, ec2) => ec2.modifyDescription({ eniId: id, description: 'changed' }),
  detach: ({ id, attachment }, ec2) =>
    ec2.detachInterface({ attachmentId: attachment?.id ?? '', eniId: id, force: true }),
  delete: ({ id }, ec2) => ec2.deleteInterface({ eniId: id }),
  tag: ({ id }, ec2) => ec2.createTags({ ids: [id], tags: [{ key: 'probe', value: '1' }] }),
  reset: ({ id }, ec2) => ec2.resetSourceDestCheck({ eniId: id }),
};

/** A right is about the holder alone: what EC2 refuses to everybody is no matter of it. */
const asks: { readonly [R in keyof Rights]?: (eni: Eni) => boolean } = {
  detach: ({ attachment, interfaceType }) =>
    attachment !== undefined && (attachment.deviceIndex > 0 || attachment.networkCard > 0) && interfaceType !== 'efa',
  delete: ({ attachment, status }) => attachment === undefined && (status === 'available' || status === 'pending'),
};

describe('who holds an interface, and what the simulator refuses by the flags of EC2, written apart, agree', () => {
  it.each(Object.entries(probes) as [keyof Rights, Probe][])('on the right to %s', async (right, probe) => {
    const seen = { let: 0, refused: 0 };
    await holds(
      fc.asyncProperty(worlds, async (account) => {
        const [eni] = account.enis;
        if (!eni || asks[right]?.(eni) === false) return;
        const inventory = new Inventory(account);
        const connection = connectionInto(simulate(account));
        const refusal = await probe(eni, connection.ec2()).then(
          () => undefined,
          (error: unknown) => error,
        );
        connection.close();
        const { kind } = custodyOf(eni, inventory);
        seen[refusal === undefined ? 'let' : 'refused'] += 1;
        const told = { kind, refusal: String(refusal), eni };
        expect({ ...told, lets: refusal === undefined }).toEqual({ ...told, lets: rightsOf(eni, inventory)[right] });
      }),
      ofLarge(1_500),
    );
    expect(Math.min(seen.let, seen.refused)).toBeGreaterThan(0);
  });
});
