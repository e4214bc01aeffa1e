import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serveOwn } from '../../support/ownKeys.ts';
import { emptySimulator, foreignEnv, leftIn, runs, isLeftOut } from './clients.ts';

const missing = runs('aws', ['--version']) ? undefined : 'there is no aws on the PATH (pip install awscli)';

describe.skipIf(isLeftOut('The AWS CLI', missing))('The AWS CLI', () => {
  it('builds a network, changes it and destroys it without an error', async () => {
    const simulator = await emptySimulator();
    const server = await serveOwn(simulator);
    try {
      const ec2 = cliFor(server.url);
      const net = await build(ec2);
      const held = await change(ec2, net);
      expect(await look(ec2, net)).toEqual([
        {
          description: 'changed',
          check: false,
          groups: ['web'],
          on: net.instance,
          ips: ['10.8.1.50', '10.8.1.51', '10.8.1.60'],
          elastic: [net.allocation],
          tags: [
            { Key: 'Name', Value: 'second' },
            { Key: 'env', Value: 'test' },
          ],
        },
      ]);
      await refused(ec2, net);
      await destroy(ec2, net, held);
      expect(leftIn(simulator)).toEqual({});
    } finally {
      await server.close();
    }
  }, 600_000);
});

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
  const [subnet, group, gateway] = await Promise.all([
    idOf(ec2, 'Subnet.SubnetId', 'create-subnet', ...inVpc, '--cidr-block', '10.8.1.0/24'),
    idOf(ec2, 'GroupId', 'create-security-group', ...inVpc, '--group-name', 'web', '--description', 'Of the web'),
    idOf(ec2, 'InternetGateway.InternetGatewayId', 'create-internet-gateway'),
  ]);
  const linux = ['--owners', 'amazon', '--filters', 'Name=name,Values=al2023-ami-*-x86_64'];
  const image = await idOf(ec2, 'Images[0].ImageId', 'describe-images', ...linux);
  const launch = ['--image-id', image, '--instance-type', 'm5.large', '--subnet-id', subnet];
  const ips = ['Primary=true,PrivateIpAddress=10.8.1.50', 'Primary=false,PrivateIpAddress=10.8.1.51'];
  const tags = 'ResourceType=network-interface,Tags=[{Key=Name,Value=second}]';
  const wanted = ['--subnet-id', subnet, '--private-ip-addresses', ...ips, '--tag-specifications', tags];
  const made = 'NetworkInterface.NetworkInterfaceId';
  const [instance, eni, allocation] = await Promise.all([
    idOf(ec2, 'Instances[0].InstanceId', 'run-instances', ...launch, '--security-group-ids', group),
    idOf(ec2, made, 'create-network-interface', ...wanted),
    idOf(ec2, 'AllocationId', 'allocate-address'),
    ec2('attach-internet-gateway', '--internet-gateway-id', gateway, ...inVpc),
    ec2(
      'authorize-security-group-ingress',
      '--group-id',
      group,
      '--protocol',
      'tcp',
      '--port',
      '22',
      '--cidr',
      '10.0.0.0/8',
    ),
  ]);
  await ec2('wait', 'instance-running', '--instance-ids', instance);
  return { vpc, subnet, group, gateway, instance, eni, allocation };
};

type Net = Awaited<ReturnType<typeof build>>;

/** One attribute a call, as EC2 takes them. Gives the ids of what begins with it. */
const change = async (ec2: Cli, { eni, instance, group, allocation }: Net) => {
  const ofEni = ['--network-interface-id', eni];
  const target = ['--allocation-id', allocation, ...ofEni, '--private-ip-address', '10.8.1.51'];
  const [attachment, association] = await Promise.all([
    idOf(ec2, 'AttachmentId', 'attach-network-interface', ...ofEni, '--instance-id', instance, '--device-index', '1'),
    idOf(ec2, 'AssociationId', 'associate-address', ...target),
    ec2('modify-network-interface-attribute', ...ofEni, '--description', 'changed'),
    ec2('modify-network-interface-attribute', ...ofEni, '--no-source-dest-check'),
    ec2('modify-network-interface-attribute', ...ofEni, '--groups', group),
    ec2('assign-private-ip-addresses', ...ofEni, '--private-ip-addresses', '10.8.1.60'),
    ec2('create-tags', '--resources', eni, '--tags', 'Key=env,Value=test'),
  ]);
  return { attachment, association };
};

/** The new interface as the CLI shows it, out of all of its VPC. */
const look = (ec2: Cli, { eni, vpc }: Net): Promise<unknown> => {
  const wanted =
    'description:Description,check:SourceDestCheck,groups:Groups[].GroupName,on:Attachment.InstanceId,' +
    'ips:PrivateIpAddresses[].PrivateIpAddress,elastic:PrivateIpAddresses[].Association.AllocationId,tags:TagSet';
  const query = `NetworkInterfaces[?NetworkInterfaceId=='${eni}'].{${wanted}}`;
  const inVpc = ['--filters', `Name=vpc-id,Values=${vpc}`, '--page-size', '5'];
  return ec2('describe-network-interfaces', ...inVpc, '--query', query);
};

/** A refusal reaches the person at the terminal in EC2's words. */
const refused = async (ec2: Cli, { subnet }: Net): Promise<void> => {
  await expect(ec2('delete-subnet', '--subnet-id', subnet)).rejects.toThrow(
    /An error occurred \(DependencyViolation\) when calling the DeleteSubnet operation/,
  );
};

const destroy = async (ec2: Cli, net: Net, held: Awaited<ReturnType<typeof change>>): Promise<void> => {
  await ec2('disassociate-address', '--association-id', held.association);
  // Detaching goes before terminating: EC2 refuses to detach from an instance that is shutting down.
  await Promise.all([
    ec2('release-address', '--allocation-id', net.allocation),
    ec2('detach-network-interface', '--attachment-id', held.attachment),
  ]);
  await ec2('terminate-instances', '--instance-ids', net.instance);
  await Promise.all([
    ec2('wait', 'network-interface-available', '--network-interface-ids', net.eni),
    ec2('wait', 'instance-terminated', '--instance-ids', net.instance),
  ]);
  await Promise.all([
    ec2('delete-network-interface', '--network-interface-id', net.eni),
    ec2('detach-internet-gateway', '--internet-gateway-id', net.gateway, '--vpc-id', net.vpc),
  ]);
  await Promise.all([
    ec2('delete-security-group', '--group-id', net.group),
    ec2('delete-internet-gateway', '--internet-gateway-id', net.gateway),
    ec2('delete-subnet', '--subnet-id', net.subnet),
  ]);
  await ec2('delete-vpc', '--vpc-id', net.vpc);
};
