import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/actions/ec2.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Eni, Snapshot } from '../../../src/domain/model.ts';
import type { Things } from '../../../src/domain/things.ts';
import { Foreseen } from '../../../src/services/foreseen.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { address, attached, autoPublic, elasticIp, eni, primaryEni, snapshot, subnet } from '../../support/snapshot.ts';

const [one, two] = ['eni-0a0000a1', 'eni-0a0000a2'] as const;

const foreseenOf = (over: Partial<Snapshot> = {}) => {
  const account = snapshot({
    subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })],
    enis: [primaryEni(), eni({ id: one }), eni({ id: two, addresses: [] })],
    ...over,
  });
  let twins = 0;
  const foreseen = new Foreseen(new Inventory(account), async () => {
    twins += 1;
    return simulatedPlatform(account).platform.twin(new Inventory(account));
  });
  return { foreseen, twins: () => twins };
};

const describing = (eniId: string, description = 'new'): Call => ({
  action: 'modifyDescription',
  input: { eniId, description },
});
const assigning = (request: Extract<Call, { action: 'assignIpv4' }>['input']['ipv4']): Call => ({
  action: 'assignIpv4',
  input: { eniId: one, ipv4: request, allowReassignment: false },
});

/** What EC2 shows of interfaces when it is read again. */
const showing = (...enis: readonly Eni[]): Things => ({
  enis,
  instances: [],
  addresses: [],
  subnets: [],
  securityGroups: [],
  vpcs: [],
  routeTables: [],
  slots: [],
  unread: [],
});

describe('what a run should find', () => {
  it('is the reviewed account, and needs no twin, while nothing was done to what a call names', async () => {
    const { foreseen, twins } = foreseenOf();
    expect(await foreseen.named(describing(one))).toMatchObject([{ kind: 'interface', id: one }]);
    foreseen.did(describing(one), undefined);
    await foreseen.named(describing(two));
    expect([twins(), foreseen.view.eni(one)?.description]).toEqual([0, '']);
  });

  it('is what the steps before have left, and what EC2 may still show of them', async () => {
    const { foreseen, twins } = foreseenOf();
    foreseen.did(describing(one), undefined);
    foreseen.did(describing(one, 'newer'), undefined);
    const [regard] = await foreseen.named(describing(one));
    expect([twins(), foreseen.view.eni(one)?.description]).toEqual([1, 'newer']);
    if (!regard) throw new Error('Nothing is named');
    expect(foreseen.earlier(regard).map((facts) => facts.get('description'))).toEqual([undefined, 'new']);
    expect([foreseen.isOpen(regard), foreseen.isMade(regard)]).toEqual([false, false]);
    foreseen.close();
  });

  it.each([
    [
      'addresses',
      { kind: 'count', count: 2 },
      { addresses: ['10.0.0.77', '10.0.0.78'], prefixes: [] },
      [['10.0.0.20', '10.0.0.77', '10.0.0.78'], []],
    ],
    [
      'prefixes',
      { kind: 'prefixCount', count: 1 },
      { addresses: [], prefixes: ['10.0.0.96/28'] },
      [['10.0.0.20'], ['10.0.0.96/28']],
    ],
    [
      'what was asked for by name',
      { kind: 'addresses', addresses: ['10.0.0.99'] },
      { addresses: ['10.0.0.99'], prefixes: [] },
      [['10.0.0.20', '10.0.0.99'], []],
    ],
  ] as const)('has of IPv4 the very %s that EC2 has chosen', async (_, request, output, expected) => {
    const { foreseen } = foreseenOf();
    foreseen.did(assigning(request), output);
    await foreseen.named(describing(one));
    const found = foreseen.view.eni(one);
    expect([found?.addresses.map(({ ip }) => ip), found?.ipv4Prefixes]).toEqual(expected);
  });

  it.each([
    ['addresses', { kind: 'count', count: 1 }, { addresses: ['2001:db8::77'], prefixes: [] }, [['2001:db8::77'], []]],
    [
      'prefixes',
      { kind: 'prefixCount', count: 1 },
      { addresses: [], prefixes: ['2001:db8:0:0:9::/80'] },
      [[], ['2001:db8:0:0:9::/80']],
    ],
  ] as const)('has of IPv6 the very %s that EC2 has chosen', async (_, request, output, expected) => {
    const { foreseen } = foreseenOf();
    foreseen.did({ action: 'assignIpv6', input: { eniId: one, ipv6: request } }, output);
    await foreseen.named(describing(one));
    const found = foreseen.view.eni(one);
    expect([found?.ipv6Addresses.map(({ ip }) => ip), found?.ipv6Prefixes]).toEqual(expected);
  });

  it('knows what the run has made by the id that EC2 gave it', async () => {
    const { foreseen } = foreseenOf();
    const input = { subnetId: 'subnet-0a', description: 'made', ipv6: { kind: 'count', count: 0 } };
    foreseen.did({ action: 'createInterface', input: input as never }, { eniId: 'eni-0real' });
    const regards = await foreseen.named(describing('eni-0real'));
    expect(foreseen.view.eni('eni-0real')).toMatchObject({ id: 'eni-0real', description: 'made' });
    expect(regards.map((regard) => [foreseen.isMade(regard), foreseen.isOpen(regard)])).toContainEqual([true, false]);
    foreseen.learn(regards, showing(eni({ id: 'eni-0real', description: 'as EC2 shows it' })));
    expect(foreseen.view.eni('eni-0real')?.description).toBe('as EC2 shows it');
    expect(regards.filter((regard) => foreseen.isMade(regard))).toEqual([]);
  });

  it('is open where the twin cannot follow what EC2 has done, until EC2 shows it', async () => {
    const { foreseen } = foreseenOf();
    const attach: Call = {
      action: 'attachInterface',
      input: { eniId: one, instanceId: 'i-0gone', deviceIndex: 1, networkCard: 0 },
    };
    foreseen.did(attach, { attachmentId: 'eni-attach-0real' });
    const regards = await foreseen.named(describing(one));
    expect(regards.every((regard) => foreseen.isOpen(regard))).toBe(true);
    foreseen.learn(regards, showing(eni({ id: one, attachment: attached('i-0gone', 1) })));
    expect([foreseen.view.eni(one)?.status, regards.some((regard) => foreseen.isOpen(regard))]).toEqual([
      'in-use',
      false,
    ]);
  });

  it('is open of an elastic IP that goes along with an address, whose new association nobody knows', async () => {
    const served = address('10.0.0.21', {
      primary: false,
      association: autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a000001', associationId: 'eipassoc-0a' }),
    });
    const { foreseen } = foreseenOf({
      enis: [eni({ id: one }), eni({ id: two, addresses: [address('10.0.0.30'), served] })],
      instances: [],
      addresses: [
        elasticIp({
          allocationId: 'eipalloc-0a000001',
          eniId: two,
          privateIp: '10.0.0.21',
          associationId: 'eipassoc-0a',
        }),
      ],
    });
    const ipv4 = { kind: 'addresses', addresses: ['10.0.0.21'] } as const;
    const taking: Call = { action: 'assignIpv4', input: { eniId: one, ipv4, allowReassignment: true } };
    foreseen.did(taking, { addresses: ['10.0.0.21'], prefixes: [] });
    await foreseen.named(describing(one));
    const isOpen = (kind: 'address' | 'interface', id: string) =>
      foreseen.isOpen(kind === 'address' ? { kind, id } : { kind, id, aspects: [] });
    expect([isOpen('address', 'eipalloc-0a000001'), isOpen('interface', two), isOpen('interface', one)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('learns nothing of what nobody but the run could have changed', async () => {
    const { foreseen } = foreseenOf();
    const regards = await foreseen.named(describing(one));
    foreseen.learn(regards, showing(eni({ id: one, description: 'by somebody else' })));
    expect(foreseen.view.eni(one)?.description).toBe('');
  });
});
