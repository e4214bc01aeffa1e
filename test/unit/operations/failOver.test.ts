import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { failOver as body } from '../../../src/operations/failOver.ts';
import { completed, pairWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';
import { attached, eni } from '../../support/snapshot.ts';

const operation = whole('failOver', body);
const account = pairWorld();
const start = { choose: 'Select the instance that fails', answer: 'i-0a' } as const;
const standby = { choose: 'Select the standby', answer: 'i-0b' } as const;
const way = (answer: string) => ({ choose: 'Select what the standby takes over', answer });
const interfaces = [
  start,
  way('interfaces'),
  { many: 'Select the network interfaces that it takes over', answer: ['eni-0a'] },
  standby,
  { choose: 'Does the operating system of the instance still respond?', answer: true },
  { review: 'run' },
  { confirm: /^Detach by force/, answer: true },
] as const;
const addresses = [
  start,
  way('addresses'),
  { many: 'Select the addresses that it takes over', answer: ['10.0.0.21', 'eipalloc-0b', 'eipalloc-0a'] },
  standby,
  { many: 'Select the routes that are to lead to the standby', answer: ['rtb-0a 192.168.0.0/16'] },
  { review: 'run' },
  { confirm: /./, answer: true },
] as const;

describe('failing over', () => {
  it('takes interfaces by force where the instance does not respond', async () => {
    const { result, simulator } = await walk(operation, interfaces, { account });
    expect(result).toMatchObject({
      plan: [
        'Detach eni-0a from i-0a by force',
        'Attach eni-0a to i-0b as eth1 on network card 0',
        'Delete eni-0a when its instance is terminated',
      ],
      run: { kind: 'done' },
    });
    expect(new Inventory(simulator.snapshot()).eni('eni-0a')?.attachment?.instanceId).toBe('i-0b');
  });
  it('takes addresses to the interface in the same subnet, and the routes that were chosen', async () => {
    const { result, simulator } = await walk(operation, addresses, { account });
    expect(result).toMatchObject({
      plan: [
        'Assign 10.0.0.21 to eni-0c, also from another interface',
        'Associate 203.0.113.10 (eipalloc-0a) with 10.0.0.11 of eni-0c',
        'Send 192.168.0.0/16 in rtb-0a to eni-0c',
      ],
      run: { kind: 'done' },
    });
    const after = new Inventory(simulator.snapshot());
    expect(after.elasticIp('eipalloc-0b')).toMatchObject({ eniId: 'eni-0c', privateIp: '10.0.0.21' });
    expect(after.snapshot.routeTables[0]?.routes.map(({ target }) => target)).toEqual(['local', 'eni-0c', 'eni-0a']);
  });
  it('puts interfaces to places that are free on the standby', () => {
    const more = eni({ id: 'eni-0d', attachment: attached('i-0a', 2) });
    const there = eni({ id: 'eni-0e', attachment: attached('i-0b', 1) });
    const inventory = new Inventory({ ...account, enis: [...account.enis, more, there] });
    const known = { instanceId: 'i-0a', way: 'interfaces', eniIds: ['eni-0a', 'eni-0d'], standbyId: 'i-0b' } as const;
    const places = completed(body, known, inventory).carried.map(({ eniId, deviceIndex }) => [eniId, deviceIndex]);
    expect(places).toEqual([
      ['eni-0a', 2],
      ['eni-0d', 3],
    ]);
  });
  it('begins with what was pointed at', () => {
    const inventory = new Inventory(account);
    expect(body.known([{ kind: 'instance', id: 'i-0a' }], inventory)).toEqual({ instanceId: 'i-0a' });
    expect(body.known([{ kind: 'interface', id: 'eni-0primary' }], inventory)).toEqual({ instanceId: 'i-0a' });
    expect(body.known([{ kind: 'interface', id: 'eni-0a' }], inventory)).toEqual({
      instanceId: 'i-0a',
      way: 'interfaces',
      eniIds: ['eni-0a'],
    });
    expect(body.known([], inventory)).toEqual({});
  });
});

walksEveryStep(operation, { interfaces, addresses }, { account });
