import type { ElasticIp, Eni, FlowLog, InterfacePermission, Route, Subnet, Tag } from '../../domain/model.ts';
import { partOfId } from '../../domain/things.ts';
import type { HclBlock, HclBody } from './hcl.ts';

/** A thing of an account as the AWS provider has it. `id`: by which it is imported. */
export type TerraformResource = {
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly body: HclBody;
  readonly blocks?: readonly HclBlock[];
};

/*
 * Argument names and ids for imports: hashicorp/terraform-provider-aws, website/docs/r/<name without aws_>.html.markdown, of the 5.100 that the
 * contract suite runs. What is `Computed` there and chosen by EC2 is left out.
 */

/**
 * The primary interface belongs to its instance, which is why its attachment is left out; network cards but the first the provider does not know.
 */
export const interfaceResource = (eni: Eni): TerraformResource => {
  const { attachment, addresses, ipv6Addresses } = eni;
  const onCard0 = attachment?.instanceId !== undefined && attachment.networkCard === 0 && attachment.deviceIndex > 0;
  return {
    type: 'aws_network_interface',
    id: eni.id,
    label: eni.id,
    body: {
      subnet_id: eni.subnetId,
      description: eni.description === '' ? undefined : eni.description,
      interface_type: eni.interfaceType === 'interface' ? undefined : eni.interfaceType,
      private_ips: some(addresses.map(({ ip }) => ip)),
      ipv4_prefixes: some(eni.ipv4Prefixes),
      ipv6_addresses: some(ipv6Addresses.map(({ ip }) => ip)),
      ipv6_prefixes: some(eni.ipv6Prefixes),
      enable_primary_ipv6: ipv6Addresses.some(({ primary }) => primary) ? true : undefined,
      security_groups: some(eni.groups.map(({ id }) => id)),
      source_dest_check: eni.sourceDestCheck,
      tags: tagsOf(eni.tags),
    },
    blocks: onCard0
      ? [{ name: 'attachment', body: { instance: attachment.instanceId, device_index: attachment.deviceIndex } }]
      : [],
  };
};

export const elasticIpResource = (address: ElasticIp): TerraformResource => ({
  type: 'aws_eip',
  id: address.allocationId,
  label: address.allocationId,
  body: {
    domain: 'vpc',
    public_ipv4_pool: address.publicIpv4Pool === 'amazon' ? undefined : address.publicIpv4Pool,
    customer_owned_ipv4_pool: address.customerOwnedPool,
    network_border_group: address.networkBorderGroup,
    tags: tagsOf(address.tags),
  },
});

/** Undefined while it serves nobody. */
export const associationResource = (address: ElasticIp): TerraformResource | undefined => {
  const { allocationId, associationId, eniId, privateIp } = address;
  if (associationId === undefined || eniId === undefined) return undefined;
  const body = { allocation_id: allocationId, network_interface_id: eniId, private_ip_address: privateIp };
  return { type: 'aws_eip_association', id: associationId, label: allocationId, body };
};

export const subnetResource = (subnet: Subnet): TerraformResource => ({
  type: 'aws_subnet',
  id: subnet.id,
  label: subnet.id,
  body: {
    vpc_id: subnet.vpcId,
    cidr_block: subnet.cidr,
    ipv6_cidr_block: subnet.ipv6Cidrs[0],
    ipv6_native: subnet.ipv6Native ? true : undefined,
    map_public_ip_on_launch: subnet.mapPublicIpOnLaunch,
    assign_ipv6_address_on_creation: subnet.assignIpv6OnCreation,
    enable_dns64: subnet.dns64 === true ? true : undefined,
    enable_resource_name_dns_a_record_on_launch: subnet.dnsOnLaunch?.aRecord === true ? true : undefined,
    enable_resource_name_dns_aaaa_record_on_launch: subnet.dnsOnLaunch?.aaaaRecord === true ? true : undefined,
    outpost_arn: subnet.outpostArn,
    customer_owned_ipv4_pool: subnet.customerOwnedPool,
    map_customer_owned_ip_on_launch: subnet.mapCustomerOwnedIpOnLaunch === true ? true : undefined,
    enable_lni_at_device_index: subnet.lniDeviceIndex,
    tags: tagsOf(subnet.tags),
  },
});

export const flowLogResource = (log: FlowLog): TerraformResource => {
  const part = partOfId(log.resourceId);
  const of = part === 'subnets' ? 'subnet_id' : part === 'vpcs' ? 'vpc_id' : 'eni_id';
  return {
    type: 'aws_flow_log',
    id: log.id,
    label: log.id,
    body: {
      [of]: log.resourceId,
      traffic_type: log.trafficType,
      log_destination_type: log.destinationType,
      log_destination: log.logGroupName === undefined ? log.destination : undefined,
      log_group_name: log.logGroupName,
      iam_role_arn: log.roleArn,
      deliver_cross_account_role: log.crossAccountRole,
      log_format: log.format,
      max_aggregation_interval: log.aggregationInterval,
      tags: tagsOf(log.tags),
    },
    blocks: log.files
      ? [
          {
            name: 'destination_options',
            body: {
              file_format: log.files.format,
              hive_compatible_partitions: log.files.hivePartitions,
              per_hour_partition: log.files.perHour,
            },
          },
        ]
      : [],
  };
};

export const permissionResource = ({ id, eniId, permission, accountId }: InterfacePermission): TerraformResource => ({
  type: 'aws_network_interface_permission',
  id,
  label: id,
  body: { network_interface_id: eniId, aws_account_id: accountId, permission },
});

/** Undefined for what is no target that the provider takes, `local` among it. */
export const routeResource = (tableId: string, { destination, target }: Route): TerraformResource | undefined => {
  const argument = targets.find(([prefix]) => target.startsWith(prefix))?.[1];
  if (argument === undefined) return undefined;
  const to = destination.startsWith('pl-')
    ? 'destination_prefix_list_id'
    : destination.includes(':')
      ? 'destination_ipv6_cidr_block'
      : 'destination_cidr_block';
  const body = { route_table_id: tableId, [to]: destination, [argument]: target };
  return { type: 'aws_route', id: `${tableId}_${destination}`, label: `${tableId}_${destination}`, body };
};

const targets: readonly (readonly [string, string])[] = [
  ['eni-', 'network_interface_id'],
  ['igw-', 'gateway_id'],
  ['vgw-', 'gateway_id'],
  ['nat-', 'nat_gateway_id'],
  ['eigw-', 'egress_only_gateway_id'],
  ['cagw-', 'carrier_gateway_id'],
  ['lgw-', 'local_gateway_id'],
  ['tgw-', 'transit_gateway_id'],
  ['vpce-', 'vpc_endpoint_id'],
  ['pcx-', 'vpc_peering_connection_id'],
];

/** A tag of a thing whose other arguments are not Terraform's business here. */
export const tagResource = (resourceId: string, { key, value }: Tag): TerraformResource => ({
  type: 'aws_ec2_tag',
  id: `${resourceId},${key}`,
  label: `${resourceId}_${key}`,
  body: { resource_id: resourceId, key, value },
});

const some = (texts: readonly string[]): readonly string[] | undefined => (texts.length === 0 ? undefined : texts);

const tagsOf = (tags: readonly Tag[]) => {
  const own = tags.filter(({ key }) => !key.startsWith('aws:'));
  return own.length === 0 ? undefined : { map: Object.fromEntries(own.map(({ key, value }) => [key, value])) };
};
