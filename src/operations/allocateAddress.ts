import { noWords, words } from '../domain/words.ts';
import { allocateRules } from '../rules/elasticIps/allocateRules.ts';
import type { AddressSource, AllocateInput } from '../rules/elasticIps/elasticIpInput.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichSource: Question<AllocateInput, 'source'> = {
  kind: 'choice',
  field: 'source',
  title: words`Select where the address comes from`,
  placeholder: words`Amazon's addresses, or a pool of your own`,
  empty: noWords,
  choices: () => [
    { value: 'amazon', label: words`Amazon's addresses in the region`, icon: 'globe' },
    {
      value: 'borderGroup',
      label: words`Amazon's addresses in a network border group`,
      description: words`for a Local Zone or Wavelength Zone`,
      icon: 'location',
    },
    {
      value: 'publicPool',
      label: words`A public IPv4 pool`,
      description: words`that you brought to AWS`,
      icon: 'database',
    },
    { value: 'ipamPool', label: words`An IPAM pool`, icon: 'list-tree' },
    { value: 'customerPool', label: words`A customer-owned pool`, description: words`of an Outpost`, icon: 'home' },
    {
      value: 'recover',
      label: words`An address that was released`,
      description: words`while nobody else has got it`,
      icon: 'history',
    },
  ],
};

const pools: ReadonlySet<AddressSource | undefined> = new Set(['publicPool', 'ipamPool', 'customerPool']);

const whichPool: Question<AllocateInput, 'pool'> = {
  kind: 'text',
  field: 'pool',
  title: words`Enter the id of the pool`,
  placeholder: words`For example ipv4pool-ec2-…, ipam-pool-… or ipv4pool-coip-…`,
  when: ({ source }) => pools.has(source),
  initial: ({ source }, { snapshot: { addresses, subnets } }) =>
    (source === 'customerPool'
      ? [...addresses, ...subnets].flatMap(({ customerOwnedPool }) => customerOwnedPool ?? [])
      : addresses.flatMap(({ publicIpv4Pool = 'amazon' }) => (publicIpv4Pool === 'amazon' ? [] : [publicIpv4Pool]))
    ).find((pool) => (source === 'ipamPool') === pool.startsWith('ipam-')) ?? '',
  parse: (text) => text.trim(),
};

const whichAddress: Question<AllocateInput, 'address'> = {
  kind: 'text',
  field: 'address',
  title: words`Enter the wanted address`,
  placeholder: words`For example 203.0.113.25; of a pool, leave it empty for any`,
  when: ({ source }) => source === 'recover' || source === 'publicPool',
  parse: (text) => text.trim(),
};

const whichGroup: Question<AllocateInput, 'borderGroup'> = {
  kind: 'text',
  field: 'borderGroup',
  title: words`Enter the network border group`,
  placeholder: words`The zone's name without its last letter, for example us-west-2-lax-1`,
  when: ({ source }) => source === 'borderGroup',
  initial: (_known, { snapshot: { region, subnets } }) =>
    subnets.map(({ zone }) => zone.slice(0, -1)).find((group) => group !== region) ?? region,
  parse: (text) => text.trim(),
};

const whichName: Question<AllocateInput, 'name'> = {
  kind: 'text',
  field: 'name',
  title: words`Enter a name`,
  placeholder: words`Saved as the Name tag; leave it empty for no name`,
  parse: (text) => text.trim(),
};

/** Gets a new elastic IP for the account. */
export const allocateAddress: OperationBody<AllocateInput> = {
  known: () => ({}),
  questions: [whichSource, whichPool, whichAddress, whichGroup, whichName],
  rules: allocateRules,
  run: async ({ source, pool, address = '', borderGroup, name }, ec2) => {
    await ec2.allocateAddress({
      ...(source === 'borderGroup' && { networkBorderGroup: borderGroup }),
      ...(source === 'publicPool' && { publicIpv4Pool: pool }),
      ...(source === 'ipamPool' && { ipamPoolId: pool }),
      ...(source === 'customerPool' && { customerOwnedIpv4Pool: pool }),
      ...((source === 'recover' || (source === 'publicPool' && address !== '')) && { address }),
      ...(name !== '' && { tags: [{ key: 'Name', value: name }] }),
    });
  },
};
