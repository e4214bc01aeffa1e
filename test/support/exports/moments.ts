import type { Eni, Snapshot } from '../../../src/domain/model.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import type { Selection } from '../../../src/protocol/topology.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { laterDemo } from '../changedWorld.ts';

const earlier = demoSnapshot();
const later = laterDemo(earlier);
const [vpc, otherVpc] = earlier.vpcs;
const inPublic = earlier.subnets.filter(({ cidr }) => cidr === '10.0.0.0/24').map(({ id }) => id);
const [deleted, described] = earlier.enis.filter(({ subnetId }) => inPublic.includes(subnetId));

/** Of a public subnet one interface deleted, another one described. */
const planned: Snapshot = {
  ...earlier,
  enis: earlier.enis
    .filter(({ id }) => id !== deleted?.id)
    .map((eni) => (eni.id === described?.id ? { ...eni, description: 'as it would be' } : eni)),
};

/** A VPC with all in it is gone, another one has a new name and an empty subnet. */
const rebuilt: Snapshot = {
  ...earlier,
  vpcs: earlier.vpcs
    .filter(({ id }) => id !== otherVpc?.id)
    .map((each) => (each.id === vpc?.id ? { ...each, tags: [{ key: 'Name', value: 'renamed' }] } : each)),
  subnets: [
    ...earlier.subnets.filter(({ vpcId }) => vpcId !== otherVpc?.id),
    ...earlier.subnets
      .slice(0, 1)
      .map((subnet) => ({ ...subnet, id: 'subnet-0new', cidr: '10.0.99.0/24', freeIpv4: 251, tags: [] })),
  ],
  instances: earlier.instances.filter(({ vpcId }) => vpcId !== otherVpc?.id),
  enis: earlier.enis.filter(({ vpcId }) => vpcId !== otherVpc?.id),
};

/** What a person has done, and what is to be exported then. */
export type Moment = {
  readonly now: Snapshot;
  readonly scope?: Scope;
  readonly baseline?: Snapshot;
  readonly preview?: Snapshot;
  readonly filter?: string;
  readonly selected?: Selection;
  /** What is expected beside: which interfaces the filter or the selection leaves. */
  readonly leaves?: (eni: Eni) => boolean;
};

const ofLambda = ({ interfaceType }: Eni): boolean => interfaceType === 'lambda';
const nameOf = ({ tags }: Eni): string => tags.find(({ key }) => key === 'Name')?.value ?? '';
const gone = earlier.instances.find(({ id }) => !later.instances.some((other) => other.id === id))?.id ?? '';
const onGone = ({ attachment }: Eni): boolean => attachment?.instanceId === gone;
const file: Scope = { kind: 'snapshot', file: 'file:///a.eni.json', title: 'Demo account' };
const gap = { part: 'instances', iamAction: 'ec2:DescribeInstances', code: 'Denied', message: 'No' } as const;

export const moments: Readonly<Record<string, Moment>> = {
  'an account': { now: earlier },
  'the demo account': { now: earlier, scope: { kind: 'demo' } },
  'a snapshot': { now: earlier, scope: file },
  'an account without VPCs': { now: { ...earlier, vpcs: [], subnets: [], instances: [], enis: [] } },
  'an account that could not be read in full': { now: { ...earlier, instances: [], gaps: [gap] } },
  'a filter': { now: earlier, filter: 'owner:lambda', leaves: ofLambda },
  'a filter that finds nothing': { now: earlier, filter: 'nobody-is-called-this', leaves: () => false },
  'a filter that finds all': { now: earlier, filter: '-nobody-is-called-this' },
  'a comparison': { now: later, baseline: earlier },
  'a comparison of a snapshot': { now: later, baseline: earlier, scope: file },
  'a comparison the other way round': { now: earlier, baseline: later },
  'a comparison of other places': { now: rebuilt, baseline: earlier },
  'a comparison without a difference': { now: earlier, baseline: earlier },
  'a comparison and a filter': {
    now: later,
    baseline: earlier,
    filter: `"${gone}"`,
    leaves: onGone,
  },
  'a comparison and a filter for what is new': {
    now: later,
    baseline: earlier,
    filter: 'just-made',
    leaves: (eni) => nameOf(eni) === 'just-made',
  },
  'a comparison and a filter that finds nothing': {
    now: later,
    baseline: earlier,
    filter: 'nobody-is-called-this',
    leaves: () => false,
  },
  'a preview': { now: earlier, preview: later },
  'a preview and a filter': {
    now: earlier,
    preview: planned,
    filter: 'subnet:public-a',
    leaves: ({ subnetId }) => inPublic.includes(subnetId),
  },
  'a preview in the place of a comparison': { now: earlier, baseline: later, preview: planned },
  'a selection': {
    now: earlier,
    selected: { kind: 'subnet', id: inPublic[0] ?? '' },
    leaves: ({ subnetId }) => inPublic.includes(subnetId),
  },
  'a selection that is gone': {
    now: later,
    baseline: earlier,
    selected: { kind: 'instance', id: gone },
    leaves: onGone,
  },
  'a selection that the filter does not find': {
    now: earlier,
    selected: { kind: 'subnet', id: inPublic[0] ?? '' },
    filter: 'owner:lambda',
    leaves: ({ subnetId }) => inPublic.includes(subnetId),
  },
};

/** Worked out from the accounts alone: what was there and what is, and how they differ. */
export const expectedAt = ({ now, baseline, preview, leaves = () => true }: Moment): ReadonlyMap<string, string> => {
  const [before, after] = preview ? [now, preview] : [baseline ?? now, now];
  const [old, present] = [before, after].map(({ enis }) => new Map(enis.map((eni) => [eni.id, JSON.stringify(eni)])));
  const all = [...after.enis, ...before.enis.filter(({ id }) => !present?.has(id))];
  const kindOf = ({ id }: Eni): string => {
    if (!old?.has(id)) return 'added';
    if (!present?.has(id)) return 'removed';
    return old.get(id) === present.get(id) ? '' : 'changed';
  };
  return new Map(all.filter(leaves).map((eni) => [`interface:${eni.id}`, kindOf(eni)]));
};
