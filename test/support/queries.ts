import type { Inventory } from '../../src/domain/inventory.ts';
import type { Eni, Instance } from '../../src/domain/model.ts';

/** Who is asked of the demo account, told without the language: whether an interface is among them. */
type Answer = (eni: Eni, inventory: Inventory) => boolean;

const called =
  (...names: readonly string[]): Answer =>
  ({ tags }) =>
    names.includes(tags.find(({ key }) => key === 'Name')?.value ?? '');

const onInstance =
  (test: (instance: Instance) => boolean): Answer =>
  ({ attachment }, inventory) => {
    const instance = inventory.instance(attachment?.instanceId);
    return instance !== undefined && test(instance);
  };

const inGroup =
  (name: string): Answer =>
  ({ groups }) =>
    groups.some((group) => group.name === name);

const tagged =
  (key: string, test: (value: string) => boolean): Answer =>
  ({ tags }) =>
    tags.some((tag) => tag.key === key && test(tag.value));

const isPublic: Answer = ({ addresses }) => addresses.some(({ association }) => association?.publicIp !== undefined);
const isFree: Answer = ({ attachment }) => attachment === undefined;
const isServices: Answer = ({ requesterManaged }) => requesterManaged;
const isOfCluster: Answer = ({ tags }) => tags.some(({ key }) => key === 'cluster.k8s.amazonaws.com/name');
const outside = called('fw-1-outside');

/** Each form of the language at least once; each finds something in the demo account, and leaves something. */
export const queries: readonly (readonly [text: string, answer: Answer])[] = [
  ['unattached', isFree],
  ['eth1', ({ attachment }) => attachment?.instanceId !== undefined && attachment.deviceIndex === 1],
  ['running', onInstance(({ state }) => state === 'running')],
  ['m6i.large', onInstance(({ type }) => type === 'm6i.large')],
  ['BASTION', called('bastion')],
  ['eni-0c3d9e51a7b204f68', outside],
  ['unused', called('old-vip')],
  ['"web server"', ({ description }) => description.startsWith('Web server')],
  ['web-*', (eni, inventory) => eni.groups.some(({ name }) => name.startsWith('web-')) || onWebServer(eni, inventory)],
  ['10.0.0.10', outside],
  ['52.48.17.203', outside],
  ['2A05:D018:04F2:8A00:0:0:0:10', outside],
  ['06:3E:91:5B:C2:7D', outside],
  ['06-3e-91-5b-c2-7d', outside],
  ['063e.915b.c27d', outside],
  ['063E915BC27D', outside],
  ['10.0.20.0/26', ({ addresses }) => addresses.some(({ ip }) => /^10\.0\.20\.(?:\d|[1-5]\d|6[0-3])$/.test(ip))],
  ['2a05:d018:4f2:8a00::/64', outside],
  ['10.0.10.70', called('eks-node-1')],
  ['scenario="dual-homed web tier"', tagged('scenario', (value) => value === 'dual-homed web tier')],
  ['scenario=low-budget*', tagged('scenario', (value) => value.startsWith('low-budget'))],
  ['scenario=', tagged('scenario', () => true)],
  ['sg:fw-edge', inGroup('fw-edge')],
  ['vpc:ml-lab', ({ vpcId }, inventory) => inventory.vpc(vpcId)?.tags.some(({ value }) => value === 'ml-lab') === true],
  ['subnet:public', ({ subnetId }, inventory) => nameOf(inventory.subnet(subnetId)?.tags).startsWith('public')],
  ['az:eu-west-1b', ({ zone }) => zone === 'eu-west-1b'],
  ['state:stopped', onInstance(({ state }) => state === 'stopped')],
  ['state:unattached', isFree],
  ['state:attached', ({ attachment }) => attachment?.status === 'attached'],
  ['type:t3.*', onInstance(({ type }) => type.startsWith('t3.'))],
  ['type:efa', ({ interfaceType }) => interfaceType === 'efa'],
  ['owner:lambda', ({ interfaceType }) => interfaceType === 'lambda'],
  ['owner:"load balancer"', ({ description }) => description.startsWith('ELB ')],
  ['public:yes', isPublic],
  ['public:no', (eni, inventory) => !isPublic(eni, inventory)],
  ['check:off', ({ sourceDestCheck }) => !sourceDestCheck],
  ['-10.0.0.0/16', ({ addresses }) => addresses.every(({ ip }) => !ip.startsWith('10.0.'))],
  ['-running', (eni, inventory) => !onInstance(({ state }) => state === 'running')(eni, inventory)],
  ['-unattached -owner:*', (eni, inventory) => ![isFree, isServices, isOfCluster].some((test) => test(eni, inventory))],
  [
    'sg:fw-edge public:yes -owner:load-balancer',
    (eni, inventory) => inGroup('fw-edge')(eni, inventory) && isPublic(eni, inventory) && !isServices(eni, inventory),
  ],
];

const nameOf = (tags: Eni['tags'] = []): string => tags.find(({ key }) => key === 'Name')?.value ?? '';

const onWebServer = onInstance(({ tags }) => nameOf(tags).startsWith('web-'));

/** The ids of whom the account has to answer with, sorted. */
export const answered = (answer: Answer, inventory: Inventory): readonly string[] =>
  inventory.snapshot.enis
    .filter((eni) => answer(eni, inventory))
    .map(({ id }) => id)
    .toSorted();
