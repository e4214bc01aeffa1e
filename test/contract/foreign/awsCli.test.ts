import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { serve } from '../../../src/simulator/server.ts';
import { emptySimulator, foreignEnv, leftIn, runs, testWith } from './clients.ts';

const missing = runs('aws', ['--version']) ? undefined : 'there is no aws on the PATH (pip install awscli)';

testWith(
  { client: 'The AWS CLI', missing, timeout: 240_000 },
  'builds a network, changes it and destroys it without an error',
  async () => {
    const simulator = await emptySimulator();
    const server = await serve(simulator);
    try {
      const ec2 = cliFor(server.url);
      const net = await build(ec2);
      await change(ec2, net);
      expect(await look(ec2, net)).toEqual({
        interface: {
          description: 'changed',
          check: false,
          groups: ['db'],
          ips: ['10.8.1.50', '10.8.1.51', '10.8.1.60'],
          on: net.instance,
          tags: [{ Key: 'env', Value: 'test' }],
        },
        address: { eni: net.eni, ip: '10.8.1.51' },
        interfaces: 2,
      });
      await refused(ec2, net);
      await destroy(ec2, net);
      expect(leftIn(simulator)).toEqual({});
    } finally {
      await server.close();
    }
  },
);

type Cli = (...words: readonly string[]) => Promise<unknown>;

/** Runs `aws ec2 …` and gives what it printed: JSON, or nothing. Rejects with the CLI's own words when it fails. */
const cliFor =
  (url: string): Cli =>
  async (...words) => {
    const env = foreignEnv({ AWS_PAGER: '', AWS_ENDPOINT_URL_EC2: url });
    const { stdout } = await promisify(execFile)('aws', ['ec2', ...words, '--output', 'json'], { env });
    return stdout.trim() === '' ? undefined : (JSON.parse(stdout) as unknown);
  };

/** An id that the CLI picks out of its answer. */
const idOf = async (ec2: Cli, query: string, ...words: readonly string[]): Promise<string> =>
  String(await ec2(...words, '--query', query));

const build = async (ec2: Cli) => {
  const vpc = await idOf(ec2, 'Vpc.VpcId', 'create-vpc', '--cidr-block', '10.8.0.0/16');
  const inVpc = ['--vpc-id', vpc];
  const groupOf = (name: string) =>
    idOf(ec2, 'GroupId', 'create-security-group', ...inVpc, '--group-name', name, '--description', name);
  const [subnet, web, db, gateway] = await Promise.all([
    idOf(ec2, 'Subnet.SubnetId', 'create-subnet', ...inVpc, '--cidr-block', '10.8.1.0/24'),
    groupOf('web'),
    groupOf('db'),
    idOf(ec2, 'InternetGateway.InternetGatewayId', 'create-internet-gateway'),
  ]);
  const launch = ['--image-id', 'ami-12345678', '--instance-type', 'm5.large', '--subnet-id', subnet];
  const ips = ['Primary=true,PrivateIpAddress=10.8.1.50', 'Primary=false,PrivateIpAddress=10.8.1.51'];
  const [instance, eni, allocation] = await Promise.all([
    idOf(ec2, 'Instances[0].InstanceId', 'run-instances', ...launch, '--security-group-ids', web),
    idOf(
      ec2,
      'NetworkInterface.NetworkInterfaceId',
      ...['create-network-interface', '--subnet-id', subnet, '--groups', web, '--private-ip-addresses', ...ips],
    ),
    idOf(ec2, 'AllocationId', 'allocate-address', '--domain', 'vpc'),
    ec2('attach-internet-gateway', '--internet-gateway-id', gateway, ...inVpc),
    ec2(
      'authorize-security-group-ingress',
      '--group-id',
      db,
      '--protocol',
      'tcp',
      '--port',
      '5432',
      '--source-group',
      web,
    ),
  ]);
  await ec2('wait', 'instance-running', '--instance-ids', instance);
  return { vpc, subnet, web, db, gateway, instance, eni, allocation };
};

type Net = Awaited<ReturnType<typeof build>>;

/** The attributes change one after the other, as EC2 takes one a call. */
const change = async (ec2: Cli, { eni, instance, db, allocation }: Net): Promise<void> => {
  const it = ['--network-interface-id', eni];
  await Promise.all([
    ec2('attach-network-interface', ...it, '--instance-id', instance, '--device-index', '1'),
    ec2('modify-network-interface-attribute', ...it, '--description', 'changed'),
    ec2('modify-network-interface-attribute', ...it, '--no-source-dest-check'),
    ec2('modify-network-interface-attribute', ...it, '--groups', db),
    ec2('assign-private-ip-addresses', ...it, '--private-ip-addresses', '10.8.1.60'),
    ec2('create-tags', '--resources', eni, '--tags', 'Key=env,Value=test'),
    ec2('associate-address', '--allocation-id', allocation, ...it, '--private-ip-address', '10.8.1.51'),
  ]);
};

const look = async (ec2: Cli, { eni, allocation, vpc }: Net) => {
  const wanted =
    'NetworkInterfaces[0].{description:Description,check:SourceDestCheck,groups:Groups[].GroupName,' +
    'ips:PrivateIpAddresses[].PrivateIpAddress,on:Attachment.InstanceId,tags:TagSet}';
  const seat = 'Addresses[0].{eni:NetworkInterfaceId,ip:PrivateIpAddress}';
  const inVpc = ['--filters', `Name=vpc-id,Values=${vpc}`];
  const [shown, address, all] = await Promise.all([
    ec2('describe-network-interfaces', '--network-interface-ids', eni, '--query', wanted),
    ec2('describe-addresses', '--allocation-ids', allocation, '--query', seat),
    ec2('describe-network-interfaces', ...inVpc, '--page-size', '5', '--query', 'length(NetworkInterfaces)'),
  ]);
  return { interface: shown, address, interfaces: all };
};

/** A refusal reaches the person at the terminal in EC2's words. */
const refused = async (ec2: Cli, { subnet, eni }: Net): Promise<void> => {
  await expect(ec2('delete-subnet', '--subnet-id', subnet)).rejects.toThrow(
    /An error occurred \(DependencyViolation\) when calling the DeleteSubnet operation/,
  );
  await expect(ec2('delete-network-interface', '--network-interface-id', eni, '--dry-run')).rejects.toThrow(
    /\(DryRunOperation\).*Request would have succeeded/,
  );
};

const destroy = async (ec2: Cli, net: Net): Promise<void> => {
  const place = ['--allocation-ids', net.allocation, '--query', 'Addresses[0].AssociationId'];
  const there = ['--network-interface-ids', net.eni];
  const held = [...there, '--query', 'NetworkInterfaces[0].Attachment.AttachmentId'];
  const [association, attachment] = await Promise.all([
    ec2('describe-addresses', ...place),
    ec2('describe-network-interfaces', ...held),
  ]);
  await ec2('disassociate-address', '--association-id', String(association));
  await Promise.all([
    ec2('release-address', '--allocation-id', net.allocation),
    ec2('detach-network-interface', '--attachment-id', String(attachment)),
    ec2('terminate-instances', '--instance-ids', net.instance),
  ]);
  await Promise.all([
    ec2('wait', 'network-interface-available', ...there),
    ec2('wait', 'instance-terminated', '--instance-ids', net.instance),
  ]);
  await Promise.all([
    ec2('delete-network-interface', '--network-interface-id', net.eni),
    ec2('detach-internet-gateway', '--internet-gateway-id', net.gateway, '--vpc-id', net.vpc),
  ]);
  // The rule of one group names the other.
  await ec2('delete-security-group', '--group-id', net.db);
  await Promise.all([
    ec2('delete-security-group', '--group-id', net.web),
    ec2('delete-internet-gateway', '--internet-gateway-id', net.gateway),
    ec2('delete-subnet', '--subnet-id', net.subnet),
  ]);
  await ec2('delete-vpc', '--vpc-id', net.vpc);
};
