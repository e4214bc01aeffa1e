import type { Inventory } from '../../domain/inventory.ts';
import { facts, foreign, noWords, words, type Words } from '../../domain/words.ts';
import { launchLimits, type LaunchInput, type LaunchOption } from '../../rules/launch/launchInput.ts';
import { newOfLaunch, pickOf, type NewOfLaunch } from '../../rules/launch/newOfLaunch.ts';
import { timeoutRanges, type TimeoutName } from '../../rules/shared/timeoutRange.ts';
import { partsOfText } from '../choices/addressText.ts';
import { subnetLabel } from '../choices/choiceLabels.ts';
import type { Choice, Question } from '../question.ts';

type Known = Partial<LaunchInput>;

type Option = Choice<LaunchOption> & { readonly isPossible: (known: Known, inventory: Inventory) => boolean };

const hasIpv6 = ({ subnetId }: NewOfLaunch, inventory: Inventory): boolean =>
  inventory.subnet(subnetId)?.ipv6Cidrs.length !== 0;

/** Whether EC2 tells that the type takes interfaces in secondary networks. */
const hasSecondary = (known: Known, inventory: Inventory): boolean =>
  (launchLimits(known, inventory)?.secondaryInterfaces ?? 0) > 0;

/** What is not known to be impossible; the rules say what EC2 refuses. */
const options: readonly Option[] = [
  {
    value: 'types',
    label: words`Types of secondary interfaces`,
    icon: 'zap',
    isPossible: (known, inventory) =>
      newOfLaunch(known).some(({ number }) => number > 0) && launchLimits(known, inventory)?.efaSupported !== false,
  },
  {
    value: 'groups',
    label: words`Security groups of each`,
    icon: 'shield',
    isPossible: (known) => newOfLaunch(known).length > 1,
  },
  {
    value: 'timeouts',
    label: words`Connection tracking timeouts`,
    icon: 'watch',
    isPossible: (known) => newOfLaunch(known).length > 0,
  },
  {
    value: 'enaExpress',
    label: words`ENA Express`,
    icon: 'rocket',
    isPossible: (known, inventory) =>
      newOfLaunch(known).length > 0 && launchLimits(known, inventory)?.enaSrdSupported !== false,
  },
  {
    value: 'queues',
    label: words`ENA queues`,
    icon: 'list-ordered',
    isPossible: (known, inventory) =>
      newOfLaunch(known).length > 0 && launchLimits(known, inventory)?.flexibleQueues !== false,
  },
  {
    value: 'primaryIpv6',
    label: words`Primary IPv6 address`,
    icon: 'pinned',
    isPossible: (known, inventory) => newOfLaunch(known).some((each) => hasIpv6(each, inventory)),
  },
  { value: 'rdma', label: words`Secondary interfaces (RDMA)`, icon: 'circuit-board', isPossible: hasSecondary },
];

export const whichMore: Question<LaunchInput, 'more'> = {
  kind: 'many',
  field: 'more',
  title: words`Select more options`,
  placeholder: words`Optional; each that you select is asked about in a step of its own`,
  empty: noWords,
  min: 0,
  when: (known, inventory) => newOfLaunch(known).length > 0 || hasSecondary(known, inventory),
  choices: (known, inventory) => options.filter(({ isPossible }) => isPossible(known, inventory)),
};

/** Whether the person wants to be asked about it. */
export const isAsked =
  (option: LaunchOption) =>
  ({ more = [] }: Known): boolean =>
    more.includes(option);

/** What a person calls a new interface: `Primary interface · subnet subnet-0a "web"`. */
export const namedNew = ({ number, subnetId, slot }: NewOfLaunch, inventory: Inventory): Words =>
  facts(
    number === 0 ? words`Primary interface` : words`New secondary interface ${number}`,
    slot && words`eth${slot.deviceIndex} on network card ${slot.networkCard}`,
    words`subnet ${subnetLabel(subnetId, inventory)}`,
  );

/** One number for all new interfaces, or one for each; `-` for EC2's default. */
const numbers = {
  kind: 'text',
  validate: (text: string, known: Known): Words | undefined => {
    const parts = partsOfText(text);
    const strange = parts.find((part) => !/^(-|\d{1,6})$/.test(part));
    if (strange !== undefined) return words`This is not a whole number: ${foreign(strange)}`;
    const count = newOfLaunch(known).length;
    return [0, 1, count].includes(parts.length)
      ? undefined
      : words`Enter one number for all new interfaces, or one for each of them: ${count}`;
  },
  parse: (text: string): readonly number[] => partsOfText(text).map((part) => (part === '-' ? 0 : Number(part))),
} as const;

const timeoutsOf = (field: TimeoutName, title: Words): Question<LaunchInput, TimeoutName> => {
  const [least, most] = timeoutRanges[field];
  return {
    ...numbers,
    field,
    title,
    placeholder: words`${least} to ${most} seconds for all new interfaces, or for each in order, separated by commas; - or empty for the default`,
    when: isAsked('timeouts'),
  };
};

export const whichTimeouts: readonly Question<LaunchInput, TimeoutName>[] = [
  timeoutsOf('tcpEstablished', words`Enter the idle timeout of established TCP connections`),
  timeoutsOf('udpStream', words`Enter the idle timeout of UDP streams`),
  timeoutsOf('udp', words`Enter the idle timeout of UDP flows without a reply`),
];

export const whichExpress: Question<LaunchInput, 'enaExpress'> = {
  kind: 'many',
  field: 'enaExpress',
  title: words`Select new interfaces that use ENA Express`,
  placeholder: words`For TCP alone, or for TCP and UDP`,
  empty: noWords,
  min: 0,
  when: isAsked('enaExpress'),
  choices: (known, inventory) =>
    newOfLaunch(known).flatMap((each) => [
      { value: pickOf(each.number, 'tcp'), label: words`${namedNew(each, inventory)}: TCP only`, icon: 'arrow-right' },
      {
        value: pickOf(each.number, 'udp'),
        label: words`${namedNew(each, inventory)}: TCP and UDP`,
        icon: 'arrow-both',
      },
    ]),
};

export const whichQueues: Question<LaunchInput, 'queues'> = {
  ...numbers,
  field: 'queues',
  title: words`Enter the number of ENA queues`,
  placeholder: words`For all new interfaces, or for each in order, separated by commas; - or empty for the default`,
  when: isAsked('queues'),
};

export const whichPrimaryIpv6: Question<LaunchInput, 'primaryIpv6'> = {
  kind: 'many',
  field: 'primaryIpv6',
  title: words`Select new interfaces that get a primary IPv6 address`,
  placeholder: words`Their first IPv6 address stays with them until they are detached`,
  empty: noWords,
  min: 0,
  when: isAsked('primaryIpv6'),
  choices: (known, inventory) =>
    newOfLaunch(known)
      .filter((each) => hasIpv6(each, inventory))
      .map((each) => ({ value: each.number, label: namedNew(each, inventory), icon: 'pinned' })),
};
