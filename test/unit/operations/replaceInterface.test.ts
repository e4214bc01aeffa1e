import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { replaceInterface as body } from '../../../src/operations/replaceInterface.ts';
import { pairWorld } from '../../support/composedWorlds.ts';
import { named } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('replaceInterface', body);
const account = pairWorld({ held: { ...named('front'), description: 'front end' } });
const full = [
  { choose: 'Select the network interface to replace', answer: 'eni-0a' },
  { review: 'run' },
  { confirm: /./, answer: true },
] as const;

describe('replacing an interface', () => {
  it('gives the new one slot, addresses, elastic IPs, routes and looks of the old one, which stays', async () => {
    const { result, simulator } = await walk(operation, full, { account });
    expect(result).toMatchObject({ run: { kind: 'done' } });
    const after = new Inventory(simulator.snapshot());
    const [made] = after.enisOf({ id: 'i-0a' }).slice(1);
    expect(made).toMatchObject({
      ...named('front'),
      description: 'front end',
      sourceDestCheck: false,
      subnetId: 'subnet-0a',
      attachment: { deviceIndex: 1, deleteOnTermination: true },
    });
    expect(made?.addresses.slice(1).map(({ ip }) => ip)).toEqual(['10.0.0.21', '10.0.0.22']);
    expect(made?.ipv6Addresses.map(({ ip }) => ip)).toEqual(['2001:db8::20']);
    expect(['eipalloc-0a', 'eipalloc-0b'].map((id) => after.elasticIp(id)?.eniId)).toEqual([made?.id, made?.id]);
    expect(after.snapshot.routeTables[0]?.routes.map(({ target }) => target)).toEqual(['local', made?.id, made?.id]);
    const old = after.eni('eni-0a');
    expect([old?.status, old?.addresses.map(({ ip }) => ip)]).toEqual(['available', ['10.0.0.20']]);
  });
  it('makes nothing of an interface that is gone', () => {
    const question = body.questions.find(({ field }) => field === 'old');
    const value =
      question?.kind === 'derived' ? question.value({ eniId: 'eni-0gone' }, new Inventory(account)) : undefined;
    expect(value).toMatchObject({ attachmentId: '', ipv4: [], routes: [] });
    expect(body.known([{ kind: 'interface', id: 'eni-0a' }], new Inventory(account))).toEqual({ eniId: 'eni-0a' });
  });
});

walksEveryStep(operation, { 'the whole way': full }, { account });
