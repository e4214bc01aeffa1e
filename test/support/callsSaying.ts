import type { ActionName, Actions, Call } from '../../src/actions/ec2.ts';

/** Each action with one text of somebody's in every place that has room for one: ids, names, descriptions, tags, addresses. */
export const callsSaying = (text: string): readonly Call[] =>
  Object.entries(inputs).map(([action, input]) => ({ action, input: input(text) }) as Call);

const inputs: { readonly [A in ActionName]: (text: string) => Actions[A]['input'] } = {
  createInterface: (text) => ({
    subnetId: text,
    description: text,
    groupIds: [text, text],
    privateIp: text,
    tags: tagsOf(text),
    interfaceType: 'efa',
    ipv4: { kind: 'prefixes', prefixes: [text] },
    ipv6: { kind: 'addresses', addresses: [text] },
    primaryIpv6: true,
  }),
  deleteInterface: (text) => ({ eniId: text }),
  attachInterface: (text) => ({ eniId: text, instanceId: text, deviceIndex: 1, networkCard: 0 }),
  detachInterface: (text) => ({ eniId: text, attachmentId: text, force: true }),
  assignIpv4: (text) => ({ eniId: text, ipv4: { kind: 'addresses', addresses: [text] }, allowReassignment: true }),
  unassignIpv4: (text) => ({ eniId: text, addresses: [text], prefixes: [text] }),
  assignIpv6: (text) => ({ eniId: text, ipv6: { kind: 'prefixes', prefixes: [text, text] } }),
  unassignIpv6: (text) => ({ eniId: text, addresses: [text], prefixes: [text] }),
  allocateAddress: (text) => ({ networkBorderGroup: text, publicIpv4Pool: text, address: text, tags: tagsOf(text) }),
  releaseAddress: (text) => ({ allocationId: text }),
  associateAddress: (text) => ({ allocationId: text, eniId: text, privateIp: text, allowReassociation: false }),
  disassociateAddress: (text) => ({ allocationId: text, associationId: text }),
  runInstance: (text) => ({
    imageId: text,
    instanceType: text,
    keyName: text,
    tags: tagsOf(text),
    interfaces: [
      {
        kind: 'new',
        subnetId: text,
        description: text,
        groupIds: [text],
        deleteOnTermination: true,
        deviceIndex: 0,
        networkCard: 0,
      },
      { kind: 'existing', eniId: text, deviceIndex: 1, networkCard: 0 },
    ],
  }),
  modifyDescription: (text) => ({ eniId: text, description: text }),
  modifySecurityGroups: (text) => ({ eniId: text, groupIds: [text] }),
  modifySourceDestCheck: (text) => ({ eniId: text, enabled: false }),
  modifyTermination: (text) => ({ eniId: text, attachmentId: text, deleteOnTermination: true }),
  modifyPublicIpv4: (text) => ({ eniId: text, enabled: true }),
  modifyConnectionTracking: (text) => ({ eniId: text, timeouts: { tcpEstablished: 600, udp: 60 } }),
  modifyEnaExpress: (text) => ({ eniId: text, enabled: true, udp: false }),
  modifyEnaQueues: (text) => ({ eniId: text, attachmentId: text, queues: 4 }),
  modifyPublicDnsNames: (text) => ({ eniId: text, hostnameType: text }),
  enablePrimaryIpv6: (text) => ({ eniId: text }),
  resetSourceDestCheck: (text) => ({ eniId: text }),
  createTags: (text) => ({ ids: [text], tags: tagsOf(text) }),
  deleteTags: (text) => ({ ids: [text, text], keys: [text] }),
  createFlowLog: (text) => ({
    eniId: text,
    traffic: 'ALL',
    destination: { kind: 'logGroup', name: text, roleArn: text },
    interval: 60,
    tags: tagsOf(text),
  }),
  offerAddress: (text) => ({ allocationId: text, accountId: text }),
  acceptAddress: (text) => ({ publicIp: text, tags: tagsOf(text) }),
  withdrawAddress: (text) => ({ allocationId: text }),
  setReverseDns: (text) => ({ allocationId: text, name: text }),
  resetReverseDns: (text) => ({ allocationId: text }),
  createPermission: (text) => ({ eniId: text, permission: 'EIP-ASSOCIATE', accountId: text }),
  deletePermission: (text) => ({ permissionId: text, eniId: text, force: true }),
  modifySubnetPublicIpv4: (text) => ({ subnetId: text, enabled: true }),
  modifySubnetIpv6: (text) => ({ subnetId: text, enabled: false }),
};

const tagsOf = (text: string) => [{ key: text, value: text }];
