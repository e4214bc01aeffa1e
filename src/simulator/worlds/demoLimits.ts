import type { InstanceLimits, NetworkCard } from '../../domain/model.ts';

/** A network card whose ENA queues cannot be shared out by hand. */
export const plainCard = (index: number, interfaces: number): NetworkCard => ({
  index,
  interfaces,
  flexible: 0,
  types: ['interface'],
});

/** Limits of an ordinary Nitro type with one network card. Source: DescribeInstanceTypes. */
export const oneCard = (type: string, interfaces: number, addresses: number): InstanceLimits => ({
  type,
  interfaces,
  ipv4PerInterface: addresses,
  ipv6PerInterface: addresses,
  cards: [plainCard(0, interfaces)],
  defaultCard: 0,
  hypervisor: 'nitro',
  bareMetal: false,
  efaSupported: false,
  maxEfa: 0,
  enaSrdSupported: false,
  secondaryInterfaces: 0,
  source: 'live',
});

/** The limits of the types that the demo account uses. */
export const demoLimits: readonly InstanceLimits[] = [
  oneCard('c6i.large', 3, 10),
  oneCard('c6in.xlarge', 4, 15),
  oneCard('m6i.large', 3, 10),
  oneCard('t3.micro', 2, 2),
  oneCard('t3.small', 3, 4),
  {
    ...oneCard('p4d.24xlarge', 60, 50),
    cards: [0, 1, 2, 3].map((index) => ({ ...plainCard(index, 15), types: ['interface', 'efa', 'efa-only'] })),
    efaSupported: true,
    maxEfa: 4,
  },
];
