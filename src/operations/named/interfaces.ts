import type { InterfaceActions } from '../actions/interfaces.ts';
import { groupsOf, interfaceWithPrefixes, wholeInterface, type NamedOf } from './named.ts';

export const namedByInterfaces: NamedOf<InterfaceActions> = {
  createInterface: ({ subnetId, groupIds }) => [{ kind: 'subnet', id: subnetId }, ...groupsOf(groupIds)],
  deleteInterface: ({ eniId }, view) => interfaceWithPrefixes(eniId, view),
  attachInterface: ({ eniId, ...slot }) => [
    wholeInterface(eniId),
    { kind: 'instance', id: slot.instanceId },
    { kind: 'slot', ...slot },
  ],
  detachInterface: ({ eniId }, view) => {
    const attachment = view.eni(eniId)?.attachment;
    if (attachment?.instanceId === undefined) return [wholeInterface(eniId)];
    const { instanceId, networkCard, deviceIndex } = attachment;
    return [
      wholeInterface(eniId),
      { kind: 'instance', id: instanceId },
      { kind: 'slot', instanceId, networkCard, deviceIndex },
    ];
  },
};
