import { describe, expect, it } from 'vitest';
import { operations } from '../../../src/operations/registry.ts';
import { asks } from '../../support/asks.ts';
import {
  address,
  attached,
  autoPublic,
  elasticIp,
  eni,
  instance,
  inventoryOf,
  card,
  limits,
  named,
  primaryEni,
  securityGroup,
  subnet,
} from '../../support/snapshot.ts';

const express = { enabled: true, udp: false };
const busy = eni({
  ...named('busy'),
  id: 'eni-0busy',
  description: 'two of each',
  sourceDestCheck: false,
  attachment: attached('i-0big', 1, { networkCard: 1, enaSrd: express }),
  addresses: [
    address('10.0.0.30', { association: autoPublic('198.51.100.7') }),
    address('10.0.0.31', {
      primary: false,
      association: autoPublic('203.0.113.11', { allocationId: 'eipalloc-0used', associationId: 'eipassoc-0a' }),
    }),
  ],
  ipv6Addresses: ['2001:db8::1', '2001:db8::2'].map((ip, at) => ({ ip, primary: at === 0 })),
  ipv4Prefixes: ['10.0.0.64/28'],
  ipv6Prefixes: ['2001:db8:0:1::/80'],
  groups: [{ id: 'sg-0web', name: 'web' }],
  connectionTracking: { tcpEstablished: 600, udpStream: 120, udp: 40 },
  tags: [
    { key: 'Name', value: 'busy' },
    { key: 'env', value: '' },
  ],
});

/** An account with one of each: types of one card, of two and of no known limits; groups of two VPCs; elastic IPs idle and in use. */
const inventory = inventoryOf({
  subnets: [
    subnet({ ...named('web'), ipv6Cidrs: ['2001:db8::/64'], mapPublicIpOnLaunch: true, assignIpv6OnCreation: true }),
    subnet({ id: 'subnet-0b', zone: 'eu-west-1b', zoneId: 'euw1-az2', cidr: '10.0.1.0/28', freeIpv4: 1 }),
  ],
  instances: [
    instance(named('small')),
    instance({ ...named('big'), id: 'i-0big', type: 'p5.48xlarge', state: 'stopped' }),
    instance({ id: 'i-0odd', type: 'x9.huge', zone: 'eu-west-1b', subnetId: 'subnet-0b' }),
  ],
  instanceTypes: [
    limits(),
    limits({
      type: 'p5.48xlarge',
      interfaces: 4,
      cards: [0, 1].map((index) => card(index, 2)),
      efaSupported: true,
      maxEfa: 2,
      enaSrdSupported: true,
    }),
  ],
  enis: [
    primaryEni(),
    eni(named('spare')),
    busy,
    primaryEni({ id: 'eni-0odd', subnetId: 'subnet-0b', zone: 'eu-west-1b', attachment: attached('i-0odd', 2) }),
  ],
  // In no order, as EC2 answers.
  securityGroups: [
    securityGroup({ id: 'sg-0web', name: 'web', description: 'Web servers' }),
    securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' }),
    securityGroup({ id: 'sg-0web10', name: 'web' }),
    securityGroup(),
  ],
  addresses: [
    elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.9' }),
    elasticIp({
      allocationId: 'eipalloc-0used',
      publicIp: '203.0.113.11',
      eniId: 'eni-0busy',
      privateIp: '10.0.0.31',
      associationId: 'eipassoc-0a',
    }),
    elasticIp(named('idle')),
  ],
});

/** What was answered before: about a spare interface, about one that has all, and about an instance that little is known of. */
const answers = {
  spare: { eniId: 'eni-0a', eniIds: ['eni-0a'], subnetId: 'subnet-0a', instanceId: 'i-0a', networkCard: 0 },
  busy: { eniId: 'eni-0busy', eniIds: ['eni-0busy'], subnetId: 'subnet-0b', instanceId: 'i-0big', networkCard: 1 },
  gone: { eniId: 'eni-0x', eniIds: ['eni-0x'], subnetId: 'subnet-0x', instanceId: 'i-0odd', networkCard: 0 },
};

const takingOver = {
  ipv4: { kind: 'addresses', addresses: ['10.0.0.31'] },
  privateIp: '10.0.0.31',
  allocationId: 'eipalloc-0used',
};

/**
 * All that the wizard of an operation may ask, each different list of choices once. What should be read otherwise is written into
 * the file by `npx vitest run --project unit test/unit/operations/questions.test.ts -u`, and the difference read.
 */
const catalogue = async (entry: (typeof operations)[number]): Promise<string> =>
  entry.open(({ title, questions }) => {
    const texts = questions.flatMap(({ field, ...question }) => {
      if (question.kind === 'derived') return [];
      const whatever = { questions: [{ ...question, field, when: undefined }] } as never;
      return Object.values(answers).map((before) =>
        asks(whatever, field, { known: { ...takingOver, ...before } as never, inventory }).join('\n  '),
      );
    });
    return [`# ${title}`, ...new Set(texts)].join('\n\n');
  });

describe('what a person is asked', () => {
  it('is worded so, with these choices in this order, each with its icon and what one needs to know to choose', async () => {
    const all = await Promise.all(operations.map(catalogue));
    await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('../../fixtures/questions.txt');
  });
});
