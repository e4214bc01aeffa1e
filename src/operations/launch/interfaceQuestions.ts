import { noWords, words } from '../../domain/words.ts';
import { ipv4PlaceOf } from '../../rules/newInterface/newEni.ts';
import { launchLimits, placementOf, type LaunchInput } from '../../rules/launch/launchInput.ts';
import { groupChoices } from '../choices/groupChoices.ts';
import { whichInterface, whichInterfaces } from '../choices/interfaceChoices.ts';
import { subnetChoices, whichSubnet } from '../choices/subnetChoices.ts';
import type { Question } from '../question.ts';
import { parsedSlots, secondariesOf, slotsRefusal, slotsText, suggestedSlots } from './secondaries.ts';

export const newOrExisting: Question<LaunchInput, 'primary'> = {
  kind: 'choice',
  field: 'primary',
  title: words`Which primary interface?`,
  placeholder: words`It stays with the instance for life`,
  empty: noWords,
  choices: () => [
    { value: 'new', label: words`A new interface`, description: words`made in a subnet of your choice`, icon: 'add' },
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
  title: words`Of which type is the primary interface?`,
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
  title: words`Which existing interfaces as secondaries?`,
  placeholder: words`Optional; choose none to attach no existing interface`,
  min: 0,
  when: (_known, inventory) => inventory.snapshot.enis.length > 0,
};

export const whichNewSecondaries: Question<LaunchInput, 'newSubnetIds'> = {
  ...whichSubnet,
  kind: 'many',
  field: 'newSubnetIds',
  title: words`Which subnets for new secondary interfaces?`,
  placeholder: words`Optional; one new interface in each subnet that you choose`,
  min: 0,
  choices: (_known, inventory) => subnetChoices(inventory),
};

const makesOne = ({ primary, newSubnetIds = [] }: Partial<LaunchInput>): boolean =>
  primary === 'new' || newSubnetIds.length > 0;

export const whichLaunchGroups: Question<LaunchInput, 'groupIds'> = {
  kind: 'many',
  field: 'groupIds',
  title: words`Which security groups for new interfaces?`,
  placeholder: words`Existing interfaces keep their own groups`,
  empty: words`No security group could be read; allow ec2:DescribeSecurityGroups and refresh.`,
  when: makesOne,
  choices: (known, inventory) => groupChoices(placementOf(known, inventory)?.vpcId, inventory),
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
  title: words`Where do the secondary interfaces go?`,
  placeholder: words`Network card/device index for each, existing interfaces first, then new ones; separated by commas`,
  when: ({ secondaries = [] }) => secondaries.length > 0,
  initial: (known, inventory) => slotsText(suggestedSlots(known, inventory)),
  validate: (text, { secondaries = [] }) => slotsRefusal(text, secondaries.length),
  parse: (text) => parsedSlots(text),
};

export const whichFate: Question<LaunchInput, 'deleteOnTermination'> = {
  kind: 'choice',
  field: 'deleteOnTermination',
  title: words`When the instance is terminated?`,
  placeholder: words`What becomes of the new interfaces; existing ones stay`,
  empty: noWords,
  when: makesOne,
  choices: () => [
    { value: true, label: words`Delete the new interfaces`, icon: 'trash' },
    { value: false, label: words`Keep the new interfaces`, icon: 'save' },
  ],
};

export const whichPublicIp: Question<LaunchInput, 'publicIp'> = {
  kind: 'choice',
  field: 'publicIp',
  title: words`A public IPv4 address?`,
  placeholder: words`Only a launch with a single interface can ask for one`,
  empty: noWords,
  when: (known, inventory) =>
    known.primary === 'new' && known.secondaries?.length === 0 && ipv4PlaceOf(known, inventory) !== undefined,
  choices: ({ subnetId }, inventory) => [
    {
      value: 'subnet',
      label: words`As the subnet says`,
      description: inventory.subnet(subnetId)?.mapPublicIpOnLaunch ? words`it gives one` : words`it gives none`,
      icon: 'layers',
    },
    { value: 'yes', label: words`Yes`, icon: 'globe' },
    { value: 'no', label: words`No`, icon: 'lock' },
  ],
};
