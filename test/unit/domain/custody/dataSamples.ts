import {
  byAws,
  custodian,
  discovered,
  finisterra,
  indexed,
  inventoried,
  marked,
  servicesAttachment,
  terraformed,
  type ServiceSample,
} from './serviceSample.ts';

export const dataSamples: readonly ServiceSample[] = [
  {
    source: indexed('8327130841'),
    eni: {
      ...marked,
      status: 'in-use',
      description: 'RDSNetworkInterface',
      requesterId: 'amazon-rds',
      attachment: servicesAttachment('amazon-rds', 'eni-attach-0819ac0c5c0d23bea'),
    },
    full: 'RDS',
  },
  {
    source: indexed('23541240480'),
    eni: { ...byAws, description: 'Network interface for DBProxy proxy-1734138353499-riotgames-db-1' },
    full: 'RDS Proxy',
    name: 'proxy-1734138353499-riotgames-db-1',
  },
  {
    source: finisterra,
    eni: { ...byAws, description: 'ElastiCache gateway-redis-001' },
    full: 'ElastiCache',
    name: 'gateway-redis-001',
  },
  {
    source: inventoried,
    eni: { ...byAws, description: 'ElastiCache+serverless-cache' },
    full: 'ElastiCache',
    name: 'serverless-cache',
  },
  {
    source: 'https://docs.aws.amazon.com/memorydb/latest/devguide/vpcs.html',
    from: 'documentation',
    eni: { ...byAws, requesterId: 'amazon-memorydb' },
    full: 'MemoryDB',
  },
  { source: custodian, eni: { ...byAws, description: 'DAX orders-a' }, full: 'DAX', name: 'orders-a' },
  { source: custodian, eni: { ...byAws, description: 'RedshiftNetworkInterface' }, full: 'Redshift' },
  { source: finisterra, eni: { ...byAws, description: 'ES shared-01' }, full: 'OpenSearch Service', name: 'shared-01' },
  { source: custodian, eni: { ...byAws, description: 'DMSNetworkInterface' }, full: 'Database Migration Service' },
  {
    source: terraformed,
    eni: {
      ...byAws,
      description:
        'DO NOT DELETE - Amazon MSK network interface for cluster arn:aws:kafka:eu-west-2:111122223333:cluster/kafka-cluster/6411a16c-75d7-48b0-afdb-8ed466fe2072-2.',
    },
    full: 'MSK',
    name: 'kafka-cluster',
  },
  {
    source: discovered,
    eni: { ...byAws, description: 'Amazon MQ network interface for broker b-03a68f4f-b3f4-43d9-8b61-bcfde3d37c3c' },
    full: 'Amazon MQ',
    name: 'b-03a68f4f-b3f4-43d9-8b61-bcfde3d37c3c',
  },
  {
    source: discovered,
    eni: { ...byAws, description: 'Amazon Kinesis Firehose - 111122223333:kinesis-firehose-PAYMENTS:1641374697543.' },
    full: 'Amazon Data Firehose',
    name: 'kinesis-firehose-PAYMENTS',
  },
  {
    source: indexed('24090628873'),
    eni: { ...byAws, interfaceType: 'efs', description: 'EFS mount target for fs-0a5da8a67f02347db (fsmt-08c8)' },
    full: 'EFS',
    name: 'fs-0a5da8a67f02347db',
  },
  {
    source: indexed('24090628873'),
    eni: { ...byAws, description: 'EFS mount target for fs-0a5da8a67f02347db (fsmt-005c)' },
    full: 'EFS',
    name: 'fs-0a5da8a67f02347db',
  },
  {
    source: 'https://dev.classmethod.jp/articles/amazon-fsx-for-netapp-ontap-file-system-eni-detached/',
    eni: {
      status: 'in-use',
      description: '[Do not detach or untag] Amazon FSx network interface for fs-0123456789abcdef0',
      attachment: servicesAttachment('444455556666', 'eni-attach-0a'),
    },
    full: 'FSx',
    name: 'fs-0123456789abcdef0',
  },
  {
    source: inventoried,
    eni: { ...byAws, description: 'datasync task-0a1b2c3d4e5f67890' },
    full: 'DataSync',
    name: 'task-0a1b2c3d4e5f67890',
  },
  {
    source: 'https://docs.aws.amazon.com/storagegateway/latest/userguide/gateway-private-link.html',
    from: 'documentation',
    eni: { ...byAws, description: 'Gateway sgw-12A3456B' },
    full: 'Storage Gateway',
    name: 'sgw-12A3456B',
  },
];
