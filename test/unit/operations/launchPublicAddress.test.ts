import { expect, it } from 'vitest';
import { launchInstance } from '../../../src/operations/launchInstance.ts';
import { address, eni, securityGroup, subnet } from '../../support/snapshot.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('launchInstance', launchInstance);
const here = 'subnet-0a0000a1';
const account = {
  subnets: [subnet({ id: here, cidr: '10.0.0.0/24' })],
  enis: [eni({ id: 'eni-0a0000a1', subnetId: here, addresses: [address('10.0.0.9')] })],
  instances: [],
  securityGroups: [securityGroup({ id: 'sg-0a0000a1' })],
};

it('asks for a public address of a single interface, and for an EFA where the type has it', async () => {
  const lines = [
    { input: 'Enter the image', answer: 'ami-0a0000a1' },
    { input: 'Enter the instance type', answer: 'c6in.32xlarge' },
    { choose: 'Select the type of the primary interface', answer: 'efa' },
    { choose: 'Select the primary IPv4 address', answer: 'ec2' },
    { input: 'Enter the secondary IPv4 addresses', answer: '' },
    { many: 'Select existing interfaces as secondary interfaces', answer: [] },
    { many: 'Select subnets for new secondary interfaces', answer: [] },
    { many: 'Select more options', answer: [] },
    { many: 'Select security groups for new interfaces', answer: ['sg-0a0000a1'] },
    { choose: 'Select what happens when the instance is terminated', answer: true },
    { choose: 'Assign a public IPv4 address?', answer: 'yes' },
    { input: 'Enter the key pair', answer: '' },
    { input: 'Enter a name', answer: '' },
    { review: 'run' },
  ] as const;
  const { store } = await walk(operation, lines, { account, targets: [{ kind: 'subnet', id: here }] });
  const [made] = store.inventory?.snapshot.instances ?? [];
  expect(made && store.inventory?.enisOf(made)).toMatchObject([
    {
      interfaceType: 'efa',
      addresses: [{ association: { ipOwnerId: 'amazon' } }],
      attachment: { deleteOnTermination: true },
    },
  ]);
});
