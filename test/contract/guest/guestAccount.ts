import { guestSetupOf, type GuestSetup } from '../../../src/insight/guest/guestSetup.ts';
import type { GuestInterface } from '../../../src/insight/guest/guestFacts.ts';
import type { GuestStep, GuestSystem } from '../../../src/insight/guest/guestSystem.ts';
import type { Eni } from '../../../src/domain/model.ts';
import { address, attached, eni, instance, inventoryOf, subnet } from '../../support/snapshot.ts';

/** Of each interface of the instance: its kernel name in the namespace, which EC2 does not know and no text may rely on. */
export const deviceNames = { 'eni-0a': 'zz9', 'eni-0b': 'qq3', 'eni-0c': 'aa1' } as const;

export const subnets = {
  'subnet-0a': { cidr: '10.0.1.0/24', ipv6: '2001:db8:0:1::/64', router: '10.0.1.1' },
  'subnet-0b': { cidr: '10.0.2.0/24', ipv6: '2001:db8:0:2::/64', router: '10.0.2.1' },
} as const;

const at = (id: string, index: number, over: Partial<Eni>): Eni =>
  eni({ id, mac: `02:ab:cd:00:11:0${index}`, attachment: attached('i-0a', index), ...over });

const further = (ip: string) => address(ip, { primary: false });

/** An instance with its primary interface, one in another subnet, and one more beside the first. */
export const guestInventory = (over: Partial<Eni> = {}) =>
  inventoryOf({
    subnets: Object.entries(subnets).map(([id, { cidr, ipv6 }]) => subnet({ id, cidr, ipv6Cidrs: [ipv6] })),
    instances: [instance({ id: 'i-0a' })],
    enis: [
      at('eni-0a', 0, {
        subnetId: 'subnet-0a',
        addresses: [address('10.0.1.10'), further('10.0.1.11')],
        ipv6Addresses: [{ ip: '2001:db8:0:1::10', primary: false }],
      }),
      at('eni-0b', 1, {
        subnetId: 'subnet-0b',
        addresses: [address('10.0.2.50'), further('10.0.2.51')],
        ipv4Prefixes: ['10.0.2.64/28'],
        ipv6Addresses: [
          { ip: '2001:db8:0:2::50', primary: false },
          { ip: '2001:db8:0:2::51', primary: false },
        ],
        ipv6Prefixes: ['2001:db8:0:2:aa::/80'],
        ...over,
      }),
      at('eni-0c', 2, { subnetId: 'subnet-0a', addresses: [address('10.0.1.60')] }),
    ],
  });

export const setupOf = (eniId: string, over: Partial<Eni> = {}): GuestSetup => {
  const setup = guestSetupOf(guestInventory(over), { instanceId: 'i-0a', eniId });
  if (!setup) throw new Error(`There is no set-up of ${eniId}`);
  return setup;
};

export const guestOf = (eniId: string, over: Partial<Eni> = {}): GuestInterface => {
  const [guest] = setupOf(eniId, over).guests;
  if (!guest) throw new Error(`There is no text for ${eniId}`);
  return guest;
};

/** The text of one step for an interface. */
export const textOf = (
  system: GuestSystem,
  { eniId, step }: { readonly eniId: string; readonly step: GuestStep },
  over: Partial<Eni> = {},
): string => {
  const block = system.blocks(guestOf(eniId, over)).find((each) => each.step === step);
  if (!block) throw new Error(`${system.id} has no ${step} for ${eniId}`);
  return block.text;
};

/** Which of the addresses the primary interface has from the beginning, and all that the one in the other subnet is to have. */
export const primaryAddresses = ['10.0.1.10', '2001:db8:0:1::10'];
export const secondaryAddresses = ['10.0.2.50', '10.0.2.51', '2001:db8:0:2::50', '2001:db8:0:2::51'];
