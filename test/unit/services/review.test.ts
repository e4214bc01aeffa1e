import { describe, expect, it } from 'vitest';
import { words } from '../../../src/domain/words.ts';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import { checkPermissions } from '../../../src/services/permissions.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import { FakeAccount, refused } from '../../support/fakeAccount.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { eni, instance, named, primaryEni } from '../../support/snapshot.ts';
import { harness, type HarnessOptions } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const attachInterface = whole('attachInterface', body);

const target = { kind: 'interface', id: 'eni-0a' } as const;
const toReview: readonly Line[] = [
  { choose: 'Select the instance', answer: 'i-0a' },
  { choose: 'Select the device index', answer: 1 },
];

const reviewWith = async (lines: readonly Line[], options: HarnessOptions = {}) => {
  const set = await harness([...toReview, ...lines], options);
  const result = await runWizard(attachInterface, target ? [target] : [], set.ports);
  set.script.finish();
  return { ...set, result };
};

/** A twin that refuses whatever it is asked. */
const refusingTwin = {
  twin: async () => {
    const twin = new FakeAccount();
    twin.refusals.push(refused('Interface count 4 exceeds the limit for m5.large', 'AttachmentLimitExceeded'));
    return twin.asTwin();
  },
};
const readOnlyReason = () => words`The scope is read-only`;

describe('what the review shows', () => {
  it('tells plan, changes, warnings and the command, and touches nothing', async () => {
    const account = { instances: [instance(named('ha-2'))], enis: [primaryEni(), eni(named('ha-spare'))] };
    const see: Line = {
      review: 'cancel',
      see: (review) => {
        expect(review).toMatchObject({
          title: 'Attach Network Interface',
          plan: ['Attach eni-0a "ha-spare" to i-0a "ha-2" as eth1 on network card 0'],
          changes: [
            {
              what: 'Interface eni-0a "ha-spare"',
              differences: ['status available → in-use', 'not attached → eth1 of i-0a "ha-2" on network card 0'],
            },
          ],
          asksMore: false,
          refusal: undefined,
          readOnly: undefined,
        });
        expect(review.findings.map(({ ruleId }) => ruleId)).toEqual(['attach/same-subnet-twice', 'attach/guest-setup']);
      },
    };
    const { account: real, result } = await reviewWith([see], { account });
    expect(result.kind).toBe('left');
    expect(real.asked).toEqual([]);
  });
  it.each([
    ['AWS CLI', /^aws ec2 attach-network-interface --network-interface-id eni-0a /],
    ['AWS CLI in PowerShell', /^aws ec2 attach-network-interface --network-interface-id eni-0a /],
  ])('copies the run as %s and comes back', async (answer, text) => {
    const { copied } = await reviewWith([
      { review: 'copyAs' },
      { choose: 'Select the kind of code', answer },
      { review: 'cancel' },
    ]);
    expect(copied.map(({ title }) => title)).toEqual([answer]);
    expect(copied[0]?.text).toMatch(text);
  });
  it('copies nothing when no kind is chosen', async () => {
    const copying: readonly Line[] = [{ review: 'copyAs' }, { choose: 'Select the kind of code', answer: 'back' }];
    const { copied } = await reviewWith([...copying, { review: 'cancel' }]);
    expect(copied).toEqual([]);
  });
  it('has the account shown before and after, asks nothing of EC2, and comes back', async () => {
    const { account, previewed } = await reviewWith([{ review: 'preview' }, { review: 'cancel' }]);
    const [{ title, before, after } = { title: undefined, before: undefined, after: undefined }] = previewed;
    expect(title).toBe('Attach Network Interface');
    expect(before?.eni('eni-0a')?.attachment).toBeUndefined();
    expect(after?.eni('eni-0a')?.attachment).toMatchObject({ instanceId: 'i-0a', deviceIndex: 1 });
    expect(account.asked).toEqual([]);
  });
  it('says so when there can be no preview', async () => {
    const twin = async () => Promise.reject(new Error('The simulator could not be loaded'));
    const { script, result } = await reviewWith([], { platform: { twin } });
    expect(result).toEqual({ kind: 'left' });
    expect(script.told).toEqual(['error: The simulator could not be loaded. Try again.']);
  });
});

describe('the permission check', () => {
  it.each([
    [{ kind: 'allowed' }, /^info: Allowed: 1 of 1 call\nAttach .*: you have the permission/],
    [
      { kind: 'denied', message: words`You are not authorized` },
      /^error: Denied: 1 of 1 call\nAttach .*: You are not authorized$/,
    ],
    [{ kind: 'unavailable' }, /^warning: Cannot be known: 1 of 1 call\nAttach .*: EC2 has no dry run/],
  ] as const)('tells %o', async (dryRun, message) => {
    const set = await harness([...toReview, { review: 'checkPermissions' }, { review: 'cancel' }]);
    set.account.dryRun = dryRun;
    await runWizard(attachInterface, target ? [target] : [], set.ports);
    set.script.finish();
    expect(set.script.told[0]).toMatch(message);
    expect(set.account.asked).toEqual([]);
  });
});

describe('the permission check of many calls', () => {
  const many: readonly Call[] = [
    ...Array.from({ length: 20 }, (_, at): Call => ({ action: 'deleteInterface', input: { eniId: `eni-${at}` } })),
    { action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } },
  ];
  const check = async (calls: readonly Call[], denied = '') => {
    const set = await harness([]);
    set.account.dryRunOf = ({ action }) =>
      action === denied ? { kind: 'denied', message: words`You are not authorized` } : { kind: 'allowed' };
    await checkPermissions(calls, set.ports);
    return set.script.told[0]?.split('\n') ?? [];
  };

  it('asks about ten, tells how many it left out, and forgets no kind of call', async () => {
    const lines = await check(many);
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('info: Allowed: 10 of 10 calls');
    expect(lines.filter((line) => line.includes('Delete'))).toHaveLength(9);
    expect(lines.at(-2)).toMatch(/^Release .*you have the permission/);
    expect(lines.at(-1)).toBe('Not checked, because they are of the same kinds: 11 more');
    expect((await check(many, 'releaseAddress'))[0]).toMatch(/^error: /);
  });
  it('asks about all of a few', async () => {
    expect(await check(many.slice(-3))).toHaveLength(4);
  });
});

describe('what the review does not let through', () => {
  it('runs nothing in read-only mode, whatever the dialog answers', async () => {
    const lines: readonly Line[] = [
      { review: 'run', see: ({ readOnly }) => expect(readOnly).toBe('The scope is read-only') },
      { review: 'runAnyway' },
      { review: 'cancel' },
    ];
    const { account, script } = await reviewWith(lines, { readOnlyReason });
    expect(account.asked).toEqual([]);
    expect(script.told).toHaveLength(2);
    expect(script.told[0]).toMatch(/^error: The scope is read-only\. Turn read-only mode off/);
  });
  it('runs nothing that the preview refused, unless the person insists', async () => {
    const lines: readonly Line[] = [
      {
        review: 'run',
        see: ({ refusal }) => expect(refusal).toMatch(/^Interface count 4 .*\(AttachmentLimitExceeded\)$/),
      },
      { review: 'runAnyway' },
    ];
    const { account, result, script } = await reviewWith(lines, { platform: refusingTwin });
    expect(script.told).toHaveLength(1);
    expect(account.asked).toHaveLength(1);
    expect(result).toMatchObject({ run: { kind: 'done' } });
  });
});
