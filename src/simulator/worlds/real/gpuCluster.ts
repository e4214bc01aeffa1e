import type { InstanceLimits } from '../../../domain/model.ts';
import { demoAccount } from '../demoAccounts.ts';
import { oneCard } from '../demoLimits.ts';
import type { InterfaceSpec, VpcSpec } from '../spec.ts';

const cards = Array.from({ length: 32 }, (_, index) => index);

/** 32 cards, each with room for two interfaces, one of which may be an EFA. Source: DescribeInstanceTypes. */
export const p5: InstanceLimits = {
  ...oneCard('p5.48xlarge', 64, 50),
  cards: cards.map((index) => ({ index, interfaces: 2, flexible: 0, types: ['interface', 'efa', 'efa-only'] })),
  efaSupported: true,
  maxEfa: 32,
  enaSrdSupported: true,
};

const inRack = (face: Omit<InterfaceSpec, 'subnet' | 'groups'>): InterfaceSpec => ({
  subnet: 'train-a',
  groups: ['efa'],
  ...face,
});

/** As the user guide lays out a p5: ENA with EFA on card 0, one without addresses on each other card. */
const fabricOf = (host: string, byte: string, last: number): readonly InterfaceSpec[] =>
  cards.map((card) => {
    const face = { id: `eni-0d9${byte}${card.toString(16).padStart(2, '0')}`, ip: `10.90.0.${last}`, on: host, card };
    return card === 0
      ? inRack({ ...face, name: host, type: 'efa' })
      : inRack({ ...face, name: `${host}-efa-${card}`, device: 1, type: 'efa-only', over: { addresses: [] } });
  });

/** Training with two p5 instances. */
export const gpuCluster: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0d90',
  name: 'training',
  cidr: '10.90.0.0/20',
  groups: [{ id: 'sg-0d91', name: 'efa', description: 'All traffic between members' }],
  subnets: [{ id: 'subnet-0d92', name: 'train-a', zone: 'eu-west-1a', cidr: '10.90.0.0/24' }],
  tables: [{ id: 'rtb-0d93', name: 'train', main: true, subnets: ['train-a'], routes: [] }],
  instances: [
    { id: 'i-0d94', name: 'p5-1', type: 'p5.48xlarge' },
    { id: 'i-0d95', name: 'p5-2', type: 'p5.48xlarge', state: 'stopped' },
  ],
  interfaces: [
    ...fabricOf('p5-1', 'a', 11),
    ...fabricOf('p5-2', 'b', 12),
    inRack({ id: 'eni-0d96', name: 'p5-1-storage', ip: '10.90.0.31', on: 'p5-1', card: 1, device: 0 }),
    inRack({ id: 'eni-0d97', name: 'efa-spare', ip: '10.90.0.40', type: 'efa' }),
  ],
};
