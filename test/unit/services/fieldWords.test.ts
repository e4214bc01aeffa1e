import { expect, it } from 'vitest';
import { changesBetween } from '../../../src/domain/changes.ts';
import type { Eni } from '../../../src/domain/model.ts';
import { sentenceOf } from '../../support/changeSentence.ts';
import { address, attached, autoPublic, elasticIp, eni, inventoryOf, named } from '../../support/snapshot.ts';

/** What the review says of an interface that becomes another. */
const words = (was: Partial<Eni>, is: Partial<Eni>): string => {
  const [before, after] = [inventoryOf({ enis: [eni(was)] }), inventoryOf({ enis: [eni(is)] })];
  return changesBetween(before, after)
    .map((change) => sentenceOf(change, { before, after }))
    .join('; ');
};

const slot = attached('i-0a', 1);

it.each<readonly [Partial<Eni>, Partial<Eni>, string]>([
  [{ description: 'a' }, { description: '' }, 'description a → none'],
  [{ description: '[old] web' }, { description: '{new' }, 'description [old] web → {new'],
  [{ description: 'a' }, { description: '"[b]"' }, 'description a → "[b]"'],
  [{ tags: [] }, named('web'), 'tags + Name=web'],
  [named('web'), named('db'), 'tags + Name=db − Name=web'],
  [
    { groups: [{ id: 'sg-0a', name: 'web' }] },
    {
      groups: [
        { id: 'sg-0a', name: 'web' },
        { id: 'sg-0b', name: 'ssh' },
      ],
    },
    'security groups + ssh',
  ],
  [{}, { addresses: [address('10.0.0.20'), address('10.0.0.21', { primary: false })] }, 'addresses + 10.0.0.21'],
  [
    {},
    { addresses: [address('10.0.0.20', { association: autoPublic('203.0.113.7') })] },
    'addresses + 10.0.0.20 (203.0.113.7) − 10.0.0.20',
  ],
  [
    { tags: Array.from({ length: 7 }, (_, at) => ({ key: `k${at}`, value: '' })) },
    { tags: [] },
    'tags − k0=, k1=, k2=, k3=, k4= and 2 more',
  ],
  [{}, { ipv4Prefixes: ['10.0.0.32/28'] }, 'IPv4 prefixes + 10.0.0.32/28'],
  [
    {},
    { connectionTracking: { tcpEstablished: 600, udp: undefined, udpStream: undefined } },
    'established TCP none → 600',
  ],
  [{ attachment: slot }, { attachment: { ...slot, deleteOnTermination: true } }, 'delete on termination false → true'],
  [
    { attachment: slot },
    { attachment: { ...slot, enaSrd: { enabled: true, udp: false } } },
    'ENA Express none → true, UDP none → false',
  ],
])('says what changes: %#', (was, is, said) => {
  expect(words(was, is).slice(-`: ${said}`.length)).toBe(`: ${said}`);
});

it('tells the ends of an association, not its id', () => {
  const idle = elasticIp();
  const used = { ...idle, associationId: 'eipassoc-0a', eniId: 'eni-0a', privateIp: '10.0.0.20' };
  const [before, after] = [inventoryOf({ addresses: [idle] }), inventoryOf({ addresses: [used] })];
  const [change] = changesBetween(before, after);
  expect(change && sentenceOf(change, { before, after })).toBe(
    'Elastic IP address 203.0.113.10 (eipalloc-0a): interface none → eni-0a, private address none → 10.0.0.20',
  );
});
