import { isWavelength } from '../../domain/exposure/ways.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { noWords, words } from '../../domain/words.ts';
import { ipv4PlaceOf } from '../../rules/newInterface/newEni.ts';
import { launchLimits, placementOf, type LaunchInput } from '../../rules/launch/launchInput.ts';
import { groupCandidates } from '../choices/groupChoices.ts';
import { whichInterface, whichInterfaces } from '../choices/interfaceChoices.ts';
import { subnetCandidates, whichSubnet } from '../choices/subnetChoices.ts';
import type { Question } from '../question.ts';
import { parsedSlots, secondariesOf, slotsRefusal, slotsText, suggestedSlots } from './secondaries.ts';

export const newOrExisting: Question<LaunchInput, 'primary'> = {
  kind: 'choice',
  field: 'primary',
  title: words`Select the primary interface`,
  placeholder: words`It stays with the instance until termination`,
  empty: noWords,
  choices: () => [
    {
      value: 'new',
      label: words`A new interface`,
      description: words`created in a subnet of your choice`,
      icon: 'add',
    },
    {
      value: 'existing',
      label: words`An existing interface`,
      description: words`keeps its addresses and groups`,
      icon: 'plug',
    },
  ],
};

export const whichPrimary: Question<LaunchInput, 'eniId'> = {
  ...whichInterface,
  when: ({ primary }) => primary === 'existing',
};

export const whichPrimarySubnet: Question<LaunchInput, 'subnetId'> = {
  ...whichSubnet,
  when: ({ primary }) => primary === 'new',
};

export const whichPrimaryType: Question<LaunchInput, 'interfaceType'> = {
  kind: 'choice',
  field: 'interfaceType',
  title: words`Select the type of the primary interface`,
  placeholder: words`The instance type supports Elastic Fabric Adapters`,
  empty: noWords,
  when: (known, inventory) => known.primary === 'new' && launchLimits(known, inventory)?.efaSupported === true,
  choices: () => [
    { value: 'interface', label: words`Standard`, icon: 'plug' },
    { value: 'efa', label: words`EFA`, description: words`Elastic Fabric Adapter with IP addresses`, icon: 'zap' },
  ],
};

export const standardPrimary: Question<LaunchInput, 'interfaceType'> = {
  kind: 'derived',
  field: 'interfaceType',
  when: (known, inventory) => known.primary === 'new' && launchLimits(known, inventory)?.efaSupported !== true,
  value: () => 'interface',
};

export const whichSecondaries: Question<LaunchInput, 'eniIds'> = {
  ...whichInterfaces,
  title: words`Select existing interfaces as secondary interfaces`,
  placeholder: words`Optional; select none to attach no existing interface`,
  min: 0,
  when: (_known, inventory) => inventory.snapshot.enis.length > 0,
};

export const whichNewSecondaries: Question<LaunchInput, 'newSubnetIds'> = {
  ...whichSubnet,
  kind: 'many',
  field: 'newSubnetIds',
  title: words`Select subnets for new secondary interfaces`,
  placeholder: words`Optional; one new interface in each subnet that you choose`,
  min: 0,
  choices: (known, inventory) => subnetCandidates(inventory, known),
};

const makesOne = ({ primary, newSubnetIds = [] }: Partial<LaunchInput>): boolean =>
  primary === 'new' || newSubnetIds.length > 0;

export const whichLaunchGroups: Question<LaunchInput, 'groupIds'> = {
  kind: 'many',
  field: 'groupIds',
  title: words`Select security groups for new interfaces`,
  placeholder: words`Existing interfaces keep their own groups`,
  empty: words`No security group could be read; allow ec2:DescribeSecurityGroups and refresh.`,
  part: 'securityGroups',
  when: (known) => makesOne(known) && !known.more?.includes('groups'),
  choices: (known, inventory) => groupCandidates(placementOf(known, inventory)?.vpcId, inventory),
  chosen: (known, inventory) =>
    inventory.snapshot.securityGroups
      .filter(({ vpcId, name }) => vpcId === placementOf(known, inventory)?.vpcId && name === 'default')
      .map(({ id }) => id),
};

export const allSecondaries: Question<LaunchInput, 'secondaries'> = {
  kind: 'derived',
  field: 'secondaries',
  value: secondariesOf,
};

export const whichSlots: Question<LaunchInput, 'slots'> = {
  kind: 'text',
  field: 'slots',
  title: words`Enter the slots of the secondary interfaces`,
  placeholder: words`Network card/device index for each, existing interfaces first, then new ones; separated by commas`,
  when: ({ secondaries = [] }) => secondaries.length > 0,
  initial: (known, inventory) => slotsText(suggestedSlots(known, inventory)),
  validate: (text, { secondaries = [] }) => slotsRefusal(text, secondaries.length),
  parse: (text) => parsedSlots(text),
};

export const whichFate: Question<LaunchInput, 'deleteOnTermination'> = {
  kind: 'choice',
  field: 'deleteOnTermination',
  title: words`Select what happens when the instance is terminated`,
  placeholder: words`What happens to the new interfaces; existing ones are kept`,
  empty: noWords,
  when: makesOne,
  choices: () => [
    { value: true, label: words`Delete the new interfaces`, icon: 'trash' },
    { value: false, label: words`Keep the new interfaces`, icon: 'save' },
  ],
};

const isAlone = ({ primary, secondaries }: Partial<LaunchInput>): boolean =>
  primary === 'new' && secondaries?.length === 0;

/** In a Wavelength Zone carrier addresses stand in place of public ones. */
const isCarriers = ({ subnetId }: Partial<LaunchInput>, inventory: Inventory): boolean =>
  isWavelength(inventory.subnet(subnetId)?.zone ?? '');

export const whichCarrierIp: Question<LaunchInput, 'carrierIp'> = {
  kind: 'choice',
  field: 'carrierIp',
  title: words`Assign a carrier IP address?`,
  placeholder: words`Reached from the network of the carrier of the Wavelength Zone`,
  empty: noWords,
  when: (known, inventory) =>
    known.primary === 'new' && isCarriers(known, inventory) && ipv4PlaceOf(known, inventory) !== undefined,
  choices: () => [
    { value: true, label: words`Yes`, icon: 'radio-tower' },
    { value: false, label: words`No`, icon: 'lock' },
  ],
};

export const whichPublicIp: Question<LaunchInput, 'publicIp'> = {
  kind: 'choice',
  field: 'publicIp',
  title: words`Assign a public IPv4 address?`,
  placeholder: words`Possible only for a launch with a single interface`,
  empty: noWords,
  when: (known, inventory) =>
    isAlone(known) && !isCarriers(known, inventory) && ipv4PlaceOf(known, inventory) !== undefined,
  choices: ({ subnetId }, inventory) => [
    {
      value: 'subnet',
      label: words`Use the subnet setting`,
      description: inventory.subnet(subnetId)?.mapPublicIpOnLaunch ? words`it assigns one` : words`it assigns none`,
      icon: 'layers',
    },
    { value: 'yes', label: words`Yes`, icon: 'globe' },
    { value: 'no', label: words`No`, icon: 'lock' },
  ],
};
