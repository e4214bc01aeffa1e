import { describe, expect, it } from 'vitest';
import type { Words } from '../../../src/domain/words.ts';
import { associateAddress } from '../../../src/operations/associateAddress.ts';
import { changeSecurityGroups } from '../../../src/operations/changeSecurityGroups.ts';
import { deleteInterface } from '../../../src/operations/deleteInterface.ts';
import { detachInterface } from '../../../src/operations/detachInterface.ts';
import { disassociateAddress } from '../../../src/operations/disassociateAddress.ts';
import { editTags } from '../../../src/operations/editTags.ts';
import type { Operation } from '../../../src/operations/operation.ts';
import { releaseAddress } from '../../../src/operations/releaseAddress.ts';
import { unassignIpv4 } from '../../../src/operations/unassignIpv4.ts';
import { undoOperation } from '../../../src/operations/undoOperation.ts';
import { raceAccount } from '../../support/raceAccount.ts';
import { answered, interrupted, openHarness, played, type Harness, type Work } from '../../support/secondClient.ts';
import { whole } from '../../support/wholeOperation.ts';

type Race = {
  readonly name: string;
  /** Plays the operation of this race, or another one made of it. */
  readonly play: (as: <Input>(operation: Operation<Input>) => Promise<void>) => Promise<void>;
  /** The second client's doing. */
  readonly meanwhile: Work;
  /** What the review tells of it. */
  readonly told: RegExp;
};

const race = <Input>(name: string, operation: Operation<Input>, rest: Pick<Race, 'meanwhile' | 'told'>): Race => ({
  name,
  play: (as) => as(operation),
  ...rest,
});

const spare = 'eni-0a0000a1';
const deletion = answered(whole('deleteInterface', deleteInterface), { eniIds: [spare] });
const associate = (over: Partial<Parameters<typeof associateAddress.run>[0]>) =>
  answered(whole('associateAddress', associateAddress), {
    allocationId: 'eipalloc-0a0000a1',
    eniId: spare,
    privateIp: '10.0.0.20',
    allowReassociation: false,
    ...over,
  });
const takeover = associate({ allocationId: 'eipalloc-0b0000b1', allowReassociation: true });
const regroup = answered(whole('changeSecurityGroups', changeSecurityGroups), {
  eniIds: [spare],
  groupIds: ['sg-0b'],
  wanted: [{ eniId: spare, groupIds: ['sg-0b'] }],
});
const detach = answered(whole('detachInterface', detachInterface), {
  eniIds: ['eni-0d0000d1'],
  attachments: [{ eniId: 'eni-0d0000d1', attachmentId: 'eni-attach-0a01' }],
  force: false,
});
const rename = answered(whole('editTags', editTags), {
  ids: [spare],
  way: 'set' as const,
  key: 'Name',
  value: 'mine',
});

const associateWith =
  (allocationId: string, eniId: string, privateIp: string): Work =>
  (ec2) =>
    ec2.associateAddress({ allocationId, eniId, privateIp, allowReassociation: true });
const attach =
  (eniId: string, instanceId: string): Work =>
  (ec2) =>
    ec2.attachInterface({ eniId, instanceId, deviceIndex: 3, networkCard: 0 });

/** The table of the review by attack: those that were written over, and those that EC2 refuses by itself. */
const races: readonly Race[] = [
  race('delete: renamed, marked and described anew', deletion, {
    meanwhile: async (ec2) => {
      const tags = [
        { key: 'Name', value: 'PROD-VIP do not delete' },
        { key: 'protected', value: 'yes' },
      ];
      await ec2.createTags({ ids: [spare], tags });
      await ec2.modifyDescription({ eniId: spare, description: 'the VIP' });
    },
    told: /spare.*: tag Name, was: spare, now: PROD-VIP do not delete/,
  }),
  race('delete: an elastic IP was associated with it', deletion, {
    meanwhile: associateWith('eipalloc-0a0000a1', spare, '10.0.0.20'),
    told: /public address of 10\.0\.0\.20, was: none, now: 203\.0\.113\.10/,
  }),
  race('associate with take-over: a failover moved it on', takeover, {
    meanwhile: associateWith('eipalloc-0b0000b1', 'eni-0c0000c1', '10.0.0.40'),
    told: /associated with, was: eni-0b0000b1, 10\.0\.0\.30.*now: eni-0c0000c1, 10\.0\.0\.40/,
  }),
  race('change security groups: replaced by a quarantine group', regroup, {
    meanwhile: (ec2) => ec2.modifySecurityGroups({ eniId: spare, groupIds: ['sg-0q'] }),
    told: /security groups, was: sg-0a, now: sg-0q/,
  }),
  race(
    'unassign IPv4: an elastic IP was put on the address',
    answered(whole('unassignIpv4', unassignIpv4), { eniId: spare, taken: ['10.0.0.21'] }),
    {
      meanwhile: associateWith('eipalloc-0a0000a1', spare, '10.0.0.21'),
      told: /public address of 10\.0\.0\.21, was: none, now: 203\.0\.113\.10/,
    },
  ),
  race('delete: attached', deletion, { meanwhile: attach(spare, 'i-0b'), told: /status, was: available, now: in-use/ }),
  race(
    'release: associated',
    answered(whole('releaseAddress', releaseAddress), { allocationId: 'eipalloc-0a0000a1' }),
    {
      meanwhile: associateWith('eipalloc-0a0000a1', 'eni-0c0000c1', '10.0.0.40'),
      told: /associated with, was: none, now: eni-0c0000c1/,
    },
  ),
  race('associate: idle at first, now taken', associate({}), {
    meanwhile: associateWith('eipalloc-0a0000a1', 'eni-0c0000c1', '10.0.0.40'),
    told: /associated with, was: none, now: eni-0c0000c1/,
  }),
  race('detach: attached anew, elsewhere', detach, {
    meanwhile: async (ec2) => {
      await ec2.detachInterface({ eniId: 'eni-0d0000d1', attachmentId: 'eni-attach-0a01', force: true });
      await attach('eni-0d0000d1', 'i-0b')(ec2);
    },
    told: /attachment, was: eni-attach-0a01 to i-0a as eth1.*now: .* to i-0b as eth3/,
  }),
  race(
    'disassociate: moved',
    answered(whole('disassociateAddress', disassociateAddress), {
      allocationId: 'eipalloc-0b0000b1',
      associationId: 'eipassoc-0b0000b1',
    }),
    {
      meanwhile: associateWith('eipalloc-0b0000b1', 'eni-0c0000c1', '10.0.0.40'),
      told: /associated with, was: eni-0b0000b1.*now: eni-0c0000c1/,
    },
  ),
];

const undoRaces: readonly Race[] = [
  race('undo of security groups: replaced by a quarantine group', regroup, {
    meanwhile: (ec2) => ec2.modifySecurityGroups({ eniId: spare, groupIds: ['sg-0q'] }),
    told: /security groups, was: sg-0b, now: sg-0q/,
  }),
  race('undo of associate: a failover moved it on', takeover, {
    meanwhile: associateWith('eipalloc-0b0000b1', 'eni-0c0000c1', '10.0.0.40'),
    told: /associated with, was: eni-0a0000a1.*now: eni-0c0000c1/,
  }),
  race('undo of a tag: set by another client', rename, {
    meanwhile: (ec2) => ec2.createTags({ ids: [spare], tags: [{ key: 'Name', value: 'theirs' }] }),
    told: /tag Name, was: mine, now: theirs/,
  }),
  race('undo of detach: deleted', detach, {
    meanwhile: (ec2) => ec2.deleteInterface({ eniId: 'eni-0d0000d1' }),
    told: /second.*: no longer exists/,
  }),
];

const account = raceAccount;
/** All but the moment at which it is looked at. */
const stateOf = ({ simulator }: Pick<Harness, 'simulator'>) => ({ ...simulator.snapshot(), readAt: 0 });

describe('a second client between review and run', () => {
  it.each(races)('$name', async ({ play, meanwhile, told }) => {
    await play(async (operation) => {
      const harness = await openHarness(account());
      let left: unknown;
      const seen = await played(harness, operation, async () => {
        await meanwhile(harness.other);
        left = stateOf(harness);
      });
      expect(stateOf(harness), 'nothing was written').toEqual(left);
      expect(seen.reviews).toHaveLength(2);
      expect(seen.reviews[0]?.meanwhile).toEqual([]);
      expect(seen.reviews[1]?.meanwhile?.join('\n')).toMatch(told);
    });
  });
});

const firstWrite: Work = (ec2) => ec2.modifyDescription({ eniId: 'eni-0f0000f1', description: 'written first' });

/** Lets the second client act once, when it is not the twin's turn. */
const onceInEarnest = (harness: Harness, act: () => Promise<void>) => {
  let isReal = false;
  const ports = {
    ...harness.ports,
    progress: async <Result>(title: Words, task: Parameters<typeof harness.ports.progress<Result>>[1]) => {
      isReal = true;
      return harness.ports.progress(title, task).finally(() => (isReal = false));
    },
  };
  return { harness: { ...harness, ports }, between: async () => (isReal ? act() : undefined) };
};

describe('a second client between two calls of one run', () => {
  it.each(races)('$name', async ({ play, meanwhile, told }) => {
    await play(async (operation) => {
      let left: unknown;
      const open = await openHarness(account());
      const { harness, between } = onceInEarnest(open, async () => {
        await meanwhile(open.other);
        left = stateOf(open);
      });
      const seen = await played(harness, interrupted(operation, { first: firstWrite, between }));
      expect(stateOf(harness), 'nothing more was written').toEqual(left);
      expect(seen.stopped).toMatchObject([{ kind: 'partly', done: [{ action: 'modifyDescription' }], unfinished: [] }]);
      expect(seen.reviews.at(-1)?.meanwhile?.join('\n')).toMatch(told);
    });
  });
});

it('tells a person who has stopped the run of just that, although a change was found at the same moment', async () => {
  const harness = await openHarness(account());
  const operation: typeof deletion = {
    ...deletion,
    run: async (input, ec2) => {
      // Of a run of many the first call may be kept back while another hears of the stop.
      await deletion.run(input, ec2).catch(() => {
        throw new DOMException('Stopped', 'AbortError');
      });
    },
  };
  const seen = await played(harness, operation, () =>
    harness.other.modifyDescription({ eniId: spare, description: 'theirs' }),
  );
  expect(seen.reviews).toHaveLength(1);
  expect(seen.run).toMatchObject({ kind: 'cancelled', done: [], unfinished: [] });
});

describe('a second client before and in the midst of an undo', () => {
  it.each(undoRaces)('$name: after the undo was reviewed', async ({ play, meanwhile, told }) => {
    await play(async (operation) => {
      const harness = await openHarness(account());
      const { inverse } = await played(harness, operation);
      if (!inverse) throw new Error('It cannot be taken back');
      let left: unknown;
      const seen = await played(harness, undoOperation(operation, inverse), async () => {
        await meanwhile(harness.other);
        left = stateOf(harness);
      });
      expect(stateOf(harness), 'nothing was written').toEqual(left);
      expect(seen.reviews[1]?.meanwhile?.join('\n')).toMatch(told);
      expect(seen.reviews[1]?.findings.map(({ ruleId }) => ruleId)).toContain('undo/as-left');
    });
  });
  it.each(undoRaces)('$name: before the undo was reviewed', async ({ play, meanwhile, told }) => {
    await play(async (operation) => {
      const harness = await openHarness(account());
      const { inverse } = await played(harness, operation);
      if (!inverse) throw new Error('It cannot be taken back');
      await meanwhile(harness.other);
      await harness.store.refresh();
      const left = stateOf(harness);
      const { reviews } = await played(harness, undoOperation(operation, inverse));
      expect(stateOf(harness), 'nothing was written').toEqual(left);
      expect(reviews[0]?.findings[0]).toMatchObject({ ruleId: 'undo/as-left', severity: 'block' });
      expect(reviews[0]?.findings[0]?.message).toMatch(told);
    });
  });
  it.each(undoRaces)('$name: between two calls of the undo', async ({ play, meanwhile, told }) => {
    await play(async (operation) => {
      const open = await openHarness(account());
      const { inverse } = await played(open, operation);
      if (!inverse) throw new Error('It cannot be taken back');
      let left: unknown;
      const { harness, between } = onceInEarnest(open, async () => {
        await meanwhile(open.other);
        left = stateOf(open);
      });
      const seen = await played(
        harness,
        interrupted(undoOperation(operation, inverse), { first: firstWrite, between }),
      );
      expect(stateOf(harness), 'nothing more was written').toEqual(left);
      expect(seen.stopped).toHaveLength(1);
      expect(seen.reviews.at(-1)?.meanwhile?.join('\n')).toMatch(told);
    });
  });
});
