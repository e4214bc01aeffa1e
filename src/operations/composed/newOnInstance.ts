import { ipOf } from '../../domain/association.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { namedAddress } from '../../domain/named.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { freeIpv4 } from '../../rules/shared/freeIpv4.ts';
import { instanceCandidates, slotsFree, whichInstance } from '../choices/instanceChoices.ts';
import { subnetChoice } from '../choices/subnetChoices.ts';
import { groupsQuestion, whichName } from '../newInterface/otherQuestions.ts';
import { calledIn } from '../calledThings.ts';
import type { OperationBody } from '../operation.ts';
import type { Question } from '../question.ts';
import { placesOn } from './freePlaces.ts';
import { redirect, routesOfVpc, type RouteKey } from './routesTo.ts';

/** A further interface that an instance gets for a purpose of its own. */
export type FurtherInput = {
  readonly instanceId: string;
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /** The Name tag; empty = none. */
  readonly name: string;
  /** An elastic IP for its primary address; empty = none. */
  readonly allocationId?: string | undefined;
  /** Routes that are to lead to it. */
  readonly routes?: readonly RouteKey[] | undefined;
  readonly place: { readonly networkCard: number; readonly deviceIndex: number };
  /** The next free one, so that an elastic IP can be put on it; empty in a subnet without any. */
  readonly privateIp: string;
};

/** What a scenario of the user guide asks, and what it makes of the interface. */
export type Purpose = {
  /** What its plan is called, by the name of the instance. */
  readonly called: (instance: Words) => Words;
  readonly description: string;
  readonly instance: Words;
  readonly subnet: Words;
  readonly subnetHelp: Words;
  readonly groupsHelp: Words;
  /** Whether it forwards what is not for itself, so that its source/destination check must be off. */
  readonly forwards?: true;
  readonly elasticIp?: Words;
  readonly routes?: Words;
};

type Known = Partial<FurtherInput>;

/** Where an interface can be that is to be attached to the instance. */
const subnetsFor = ({ instanceId }: Known, inventory: Inventory) => {
  const instance = inventory.instance(instanceId);
  return inventory.snapshot.subnets.filter(({ zone, vpcId }) => zone === instance?.zone && vpcId === instance.vpcId);
};

const none = {
  value: '',
  label: words`None`,
  description: words`only private addresses`,
  icon: 'circle-slash',
} as const;

const idleElasticIps = ({ snapshot }: Inventory) =>
  snapshot.addresses
    .filter(({ associationId, serviceManaged }) => associationId === undefined && serviceManaged === undefined)
    .map((address) => ({
      value: address.allocationId,
      label: namedAddress(address),
      description: words`unused ${foreign(ipOf(address))}`,
      icon: 'globe',
    }));

const derived: readonly Question<FurtherInput>[] = [
  {
    kind: 'derived',
    field: 'place',
    value: ({ instanceId = '' }, inventory) => {
      const [place] = placesOn([''], instanceId, inventory);
      return { networkCard: place?.networkCard ?? 0, deviceIndex: place?.deviceIndex ?? 1 };
    },
  },
  {
    kind: 'derived',
    field: 'privateIp',
    value: ({ subnetId }, inventory) => {
      const subnet = inventory.subnet(subnetId);
      const next = subnet?.cidr === undefined ? undefined : freeIpv4(subnet, inventory).next();
      return next === undefined || next.done === true ? '' : next.value;
    },
  },
];

const whichElasticIp = (title: Words): Question<FurtherInput> => ({
  kind: 'choice',
  field: 'allocationId',
  title,
  placeholder: words`Only elastic IP addresses that are unused`,
  empty: words`There is no unused elastic IP address.`,
  choices: (_known, inventory) => [none, ...idleElasticIps(inventory)],
});

const whichRoutes = (title: Words): Question<FurtherInput> => ({
  kind: 'many',
  field: 'routes',
  title,
  placeholder: words`Traffic along them then goes through the instance; none to do that later`,
  empty: words`The VPC has no route but its local ones, or none could be read.`,
  min: 0,
  choices: ({ instanceId }, inventory) => routesOfVpc(inventory.instance(instanceId)?.vpcId, inventory),
});

const questionsOf = (purpose: Purpose): readonly Question<FurtherInput>[] => [
  {
    ...whichInstance,
    title: purpose.instance,
    choices: (known, inventory) => instanceCandidates(inventory, known, (instance) => slotsFree(instance, inventory)),
  },
  {
    kind: 'choice',
    field: 'subnetId',
    title: purpose.subnet,
    placeholder: purpose.subnetHelp,
    empty: words`The VPC of the instance has no subnet in its Availability Zone.`,
    choices: (known, inventory) => subnetsFor(known, inventory).map((subnet) => subnetChoice(subnet, inventory)),
  },
  { ...groupsQuestion, placeholder: purpose.groupsHelp },
  whichName,
  ...(purpose.elasticIp ? [whichElasticIp(purpose.elasticIp)] : []),
  ...(purpose.routes ? [whichRoutes(purpose.routes)] : []),
  ...derived,
];

/** An operation that makes an interface for a purpose and attaches it to an instance. */
export const newOnInstance = (purpose: Purpose): OperationBody<FurtherInput> => ({
  known: ([target]) => (target?.kind === 'instance' ? { instanceId: target.id } : {}),
  questions: questionsOf(purpose),
  rules: [],
  composed: true,
  called: ({ instanceId }, before) => purpose.called(calledIn(instanceId, before)),
  subnetsOf: ({ subnetId }) => [subnetId],
  run: async ({ instanceId, subnetId, groupIds, name, allocationId = '', routes = [], place, privateIp }, ec2) => {
    const { eniId } = await ec2.createInterface({
      subnetId,
      description: purpose.description,
      groupIds,
      ...(privateIp === '' ? {} : { privateIp }),
      ...(name === '' ? {} : { tags: [{ key: 'Name', value: name }] }),
    });
    if (purpose.forwards) await ec2.modifySourceDestCheck({ eniId, enabled: false });
    await ec2.attachInterface({ eniId, instanceId, ...place });
    if (allocationId !== '') await ec2.associateAddress({ allocationId, eniId, privateIp, allowReassociation: false });
    await redirect(routes, eniId, ec2);
  },
});
