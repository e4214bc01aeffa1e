import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { failOver as body } from '../../../src/operations/failOver.ts';
import { completed, pairWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';
import { placesOn } from '../../../src/operations/composed/freePlaces.ts';
import { attached, card, eni, limits } from '../../support/snapshot.ts';

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
  it('goes on to further network cards, each interface to its own one first, an adapter to a card without one', () => {
    const adapters = ['interface', 'efa'];
    const cards = [
      card(0, 2, { types: ['interface'] }),
      card(1, 2, { types: adapters }),
      card(2, 2, { types: adapters }),
    ];
    const instanceTypes = [limits({ interfaces: 6, cards, efaSupported: true, maxEfa: 2 })];
    const enis = [
      eni({ id: 'eni-0d', attachment: attached('i-0a', 1, { networkCard: 2 }) }),
      eni({ id: 'eni-0e', attachment: attached('i-0a', 0, { networkCard: 1 }), interfaceType: 'efa' }),
      eni({ id: 'eni-0f', attachment: attached('i-0a', 2) }),
      eni({ id: 'eni-0g', attachment: attached('i-0b', 0, { networkCard: 1 }), interfaceType: 'efa' }),
    ];
    const inventory = new Inventory({ ...account, instanceTypes, enis: [...account.enis, ...enis] });
    const eniIds = ['eni-0d', 'eni-0a', 'eni-0e', 'eni-0f', 'eni-0x'];
    const places = placesOn(eniIds, 'i-0b', inventory).map((place) => [
      place.eniId,
      place.networkCard,
      place.deviceIndex,
    ]);
    expect(places).toEqual([
      ['eni-0d', 2, 1],
      ['eni-0a', 0, 1],
      // Card 1 has an adapter already.
      ['eni-0e', 2, 0],
      ['eni-0f', 1, 1],
      // Nothing is left: the rules of the attachment say so.
      ['eni-0x', 0, 2],
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
