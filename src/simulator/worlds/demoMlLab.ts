import { demoAccount } from './demoAccounts.ts';
import type { InterfaceSpec, VpcSpec } from './spec.ts';

const managed = { scenario: 'management network' };

/** A GPU instance with interfaces on three network cards and a management network, its stopped twin, and two spares. */
export const mlLab: VpcSpec = {
  ...demoAccount,
  id: 'vpc-0e58b3d1',
  name: 'ml-lab',
  cidr: '10.20.0.0/20',
  groups: [
    { id: 'sg-0c25f6e1', name: 'default', description: 'default VPC security group' },
    {
      id: 'sg-0c25f70a',
      name: 'gpu-fabric',
      description: 'All traffic between GPU instances',
      lets: ['all gpu-fabric'],
    },
    {
      id: 'sg-0c25f7b4',
      name: 'gpu-admin',
      description: 'SSH from the management network',
      lets: ['tcp 22 10.20.1.0/26'],
    },
  ],
  subnets: [
    { id: 'subnet-0d73e5a8c6', name: 'train-b', zone: 'eu-west-1b', cidr: '10.20.0.0/24' },
    { id: 'subnet-02b6f9d417', name: 'ml-mgmt-b', zone: 'eu-west-1b', cidr: '10.20.1.0/26', tags: managed },
  ],
  tables: [
    { id: 'rtb-01b7c9e5', name: 'rtb-train', subnets: ['train-b'], routes: [['0.0.0.0/0', 'tgw-0b8e61d5']] },
    { id: 'rtb-02d8a0f6', name: 'rtb-ml-mgmt', main: true, subnets: ['ml-mgmt-b'], routes: [] },
  ],
  instances: [
    { id: 'i-0e91d7b2', name: 'gpu-1', type: 'p4d.24xlarge', tags: managed },
    { id: 'i-0e91d8c5', name: 'gpu-2', type: 'p4d.24xlarge', state: 'stopped' },
  ],
  interfaces: [
    fabric({ id: 'eni-0d51…0a10', name: 'gpu-1', ip: '10.20.0.10', on: 'gpu-1' }),
    {
      id: 'eni-0d51…0a2b',
      name: 'gpu-1-management',
      description: 'Management network: SSH and monitoring only',
      subnet: 'ml-mgmt-b',
      ip: '10.20.1.10',
      groups: ['gpu-admin'],
      on: 'gpu-1',
      device: 1,
      keep: true,
      tags: managed,
    },
    fabric({ id: 'eni-0d51…0a3c', name: 'gpu-1-efa', ip: '10.20.0.11', on: 'gpu-1', card: 1, device: 1, type: 'efa' }),
    fabric({ id: 'eni-0d51…0a4d', name: 'gpu-1-storage', ip: '10.20.0.12', on: 'gpu-1', card: 2, device: 1 }),
    fabric({ id: 'eni-0d52…1b10', name: 'gpu-2', ip: '10.20.0.20', on: 'gpu-2' }),
    fabric({ id: 'eni-0d53…2c5e', name: 'efa-spare', ip: '10.20.0.90', type: 'efa' }),
    {
      id: 'eni-0d53…2c6f',
      name: 'ml-spare',
      description: 'Spare management interface',
      subnet: 'ml-mgmt-b',
      ip: '10.20.1.50',
      groups: ['gpu-admin'],
    },
  ],
};

function fabric(face: Omit<InterfaceSpec, 'subnet' | 'groups'>): InterfaceSpec {
  return { subnet: 'train-b', groups: ['gpu-fabric'], ...face };
}
