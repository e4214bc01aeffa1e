import type { Regard } from '../../domain/regard.ts';
import { partOfId, type ThingPart } from '../../domain/things.ts';
import type { View } from '../../domain/view.ts';
import type { FlowLogActions } from '../actions/flowLogs.ts';
import type { InstanceActions, LaunchInterface } from '../actions/instances.ts';
import type { SubnetActions } from '../actions/subnets.ts';
import type { TagActions } from '../actions/tags.ts';
import { groupsOf, identityOf, settingsOf, wholeInterface, type NamedOf } from './named.ts';

const subnetOf = ({ subnetId }: { readonly subnetId: string }): readonly Regard[] => [{ kind: 'subnet', id: subnetId }];

/** The subnet also gives an interface that exists its public address. */
const namedByLaunch = (wanted: LaunchInterface, view: View): readonly Regard[] => {
  const isNew = wanted.kind === 'new';
  const subnetId = isNew ? wanted.subnetId : view.eni(wanted.eniId)?.subnetId;
  return [
    ...(isNew ? groupsOf(wanted.groupIds) : [wholeInterface(wanted.eniId)]),
    ...(subnetId === undefined ? [] : [{ kind: 'subnet', id: subnetId } as const]),
  ];
};

const regardOf: { readonly [P in ThingPart]: (id: string) => Regard } = {
  enis: identityOf,
  instances: (id) => ({ kind: 'instance', id }),
  addresses: (id) => ({ kind: 'address', id }),
  subnets: (id) => ({ kind: 'subnet', id }),
  securityGroups: (id) => ({ kind: 'group', id }),
  vpcs: (id) => ({ kind: 'vpc', id }),
};

const tagged = ({ ids }: { readonly ids: readonly string[] }): readonly Regard[] =>
  ids.flatMap((id) => {
    const part = partOfId(id);
    return part ? [regardOf[part](id)] : [];
  });

export const namedByOthers: NamedOf<InstanceActions & TagActions & FlowLogActions & SubnetActions> = {
  runInstance: ({ interfaces }, view) => interfaces.flatMap((wanted) => namedByLaunch(wanted, view)),
  createTags: tagged,
  deleteTags: tagged,
  createFlowLog: ({ eniId }) => [settingsOf(eniId)],
  modifySubnetPublicIpv4: subnetOf,
  modifySubnetIpv6: subnetOf,
};
