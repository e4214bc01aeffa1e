import type { Attachment, Eni, PublicAssociation } from '../../domain/model.ts';
import { allocationIdOf, associationIdOf } from './assembleElasticIp.ts';
import { privateDnsName } from '../names.ts';
import { fullId, macOf, namedTags } from './naming.ts';
import type { Plan } from './worldPlan.ts';
import { services } from './services.ts';
import type { InterfaceSpec, VpcSpec } from './spec.ts';

/**
 * A described network interface in the domain's shape; throws for a subnet, group or instance that the description
 * lacks.
 */
export const assembledEni = (face: InterfaceSpec, plan: Plan): Eni => {
  const { spec } = plan;
  const id = fullId(face.id);
  const subnet = plan.subnet(face.subnet);
  const service = face.service ? services[face.service] : undefined;
  const attachment = attachmentOf(face, plan);
  return {
    id,
    ownerId: spec.accountId,
    vpcId: fullId(spec.id),
    subnetId: fullId(subnet.id),
    zone: subnet.zone,
    zoneId: spec.zoneIds[subnet.zone],
    description: face.description ?? '',
    status: attachment ? 'in-use' : 'available',
    interfaceType: face.type ?? service?.interfaceType ?? 'interface',
    mac: face.mac ?? macOf(id),
    privateDnsName: privateDnsName(face.ip, spec.region),
    sourceDestCheck: !(face.checkOff ?? false),
    addresses: [face.ip, ...(face.more ?? [])].map((ip, index) => ({
      ip,
      primary: index === 0,
      privateDnsName: privateDnsName(ip, spec.region),
      association: index === 0 ? associationOf(face, spec) : undefined,
    })),
    ipv6Addresses: face.ipv6 === undefined ? [] : [{ ip: face.ipv6, primary: false }],
    ipv4Prefixes: face.prefixes ?? [],
    ipv6Prefixes: [],
    groups: face.groups.map((name) => ({ id: plan.groupId(name), name })),
    attachment,
    requesterId: service?.requesterId,
    requesterManaged: service !== undefined,
    operator: undefined,
    denyAllIgwTraffic: false,
    ipv6Native: false,
    connectionTracking:
      face.tcpIdle === undefined && face.udpIdle === undefined
        ? undefined
        : { tcpEstablished: face.tcpIdle, udp: undefined, udpStream: face.udpIdle },
    tags: namedTags(face.name, face.tags),
    ...face.over,
  };
};

const associationOf = (face: InterfaceSpec, spec: VpcSpec): PublicAssociation | undefined => {
  if (face.elastic) {
    const { ip } = face.elastic;
    return {
      publicIp: ip,
      publicDnsName: undefined,
      ipOwnerId: spec.accountId,
      allocationId: allocationIdOf(ip),
      associationId: associationIdOf(ip),
    };
  }
  if (face.publicIp === undefined) return undefined;
  return {
    publicIp: face.publicIp,
    publicDnsName: undefined,
    ipOwnerId: face.service ? 'amazon-elb' : 'amazon',
    allocationId: undefined,
    associationId: undefined,
  };
};

const attachmentOf = (face: InterfaceSpec, { spec, instance: instanceNamed }: Plan): Attachment | undefined => {
  const instance = face.on === undefined ? undefined : instanceNamed(face.on);
  const service = face.service ? services[face.service] : undefined;
  if (!instance && !service) return undefined;
  const tail = fullId(face.id).slice('eni-'.length);
  return {
    id: service ? `ela-attach-${tail}` : `eni-attach-${tail}`,
    status: 'attached',
    instanceId: instance ? fullId(instance.id) : undefined,
    instanceOwnerId: service?.instanceOwnerId ?? spec.accountId,
    deviceIndex: service ? 1 : (face.device ?? 0),
    networkCard: face.card ?? 0,
    deleteOnTermination: service === undefined && !(face.keep ?? false),
    attachTime: Date.UTC(2026, 2, 2, 8, 0),
    enaSrd: undefined,
  };
};
