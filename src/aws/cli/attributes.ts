import type { AttributeActions } from '../../operations/actions/attributes.ts';
import { flag, json, list, option, type Argument, type CliOf } from './option.ts';

const modify = (eniId: string, ...attribute: readonly Argument[]): readonly Argument[] => [
  'modify-network-interface-attribute',
  ...option('network-interface-id', eniId),
  ...attribute,
];

export const attributeCli: CliOf<AttributeActions> = {
  modifyDescription: ({ eniId, description }) => modify(eniId, ...json('description', { Value: description })),
  modifySecurityGroups: ({ eniId, groupIds }) => modify(eniId, ...list('groups', groupIds)),
  modifySourceDestCheck: ({ eniId, enabled }) => modify(eniId, ...flag('source-dest-check', enabled)),
  modifyTermination: ({ eniId, attachmentId, deleteOnTermination }) =>
    modify(eniId, ...json('attachment', { AttachmentId: attachmentId, DeleteOnTermination: deleteOnTermination })),
  modifyPublicIpv4: ({ eniId, enabled }) => modify(eniId, ...flag('associate-public-ip-address', enabled)),
  modifyConnectionTracking: ({ eniId, timeouts: { tcpEstablished, udp, udpStream } }) =>
    modify(
      eniId,
      ...json('connection-tracking-specification', {
        TcpEstablishedTimeout: tcpEstablished,
        UdpTimeout: udp,
        UdpStreamTimeout: udpStream,
      }),
    ),
  modifyEnaExpress: ({ eniId, enabled, udp }) =>
    modify(
      eniId,
      ...json('ena-srd-specification', {
        EnaSrdEnabled: enabled,
        EnaSrdUdpSpecification: { EnaSrdUdpEnabled: udp },
      }),
    ),
  enablePrimaryIpv6: ({ eniId }) => modify(eniId, '--enable-primary-ipv6'),
  resetSourceDestCheck: ({ eniId }) => [
    'reset-network-interface-attribute',
    ...option('network-interface-id', eniId),
    ...option('source-dest-check', 'true'),
  ],
};
