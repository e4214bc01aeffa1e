import {
  DescribeAddressesCommand,
  DescribeInstancesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSubnetsCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import { ProblemError } from '../../domain/problem.ts';
import type { ElasticIp, Eni, Instance, Subnet } from '../../domain/model.ts';
import { elasticIpOf } from '../mapping/address.ts';
import { eniOf } from '../mapping/eni.ts';
import { instanceOf } from '../mapping/instance.ts';
import { subnetOf } from '../mapping/network.ts';
import type { SendOptions } from '../parts.ts';

/** What EC2 will show once it has carried an action out. */
export type Expected = {
  /** The id of what is looked at. */
  readonly id: string;
  /** Told while waiting, for example `Waiting until EC2 shows it attached`. */
  readonly step: string;
  /** What is said when it takes too long, without its id and period. */
  readonly late: string;
  /** The IAM action that looking takes. */
  readonly iamAction: string;
  /** EC2's code for an id that it does not know. */
  readonly notFound: string;
  /**
   * What it means when EC2 does not know the id. EC2 is eventually consistent: fail and done believe it only after a
   * while, done at once is for what was deleted.
   */
  readonly whenGone: 'fail' | 'done' | 'doneAtOnce';
  readonly look: (ec2: EC2Client, options: SendOptions) => Promise<boolean>;
};

type Action = { readonly input: unknown; readonly output: unknown };

/** What each action of a topic is awaited by; undefined = its answer is all there is to see. */
export type ExpectedOf<Topic extends { readonly [A in keyof Topic]: Action }> = {
  readonly [A in keyof Topic]: (input: Topic[A]['input'], output: Topic[A]['output']) => Expected | undefined;
};

/** `shown` completes both sentences, for example `it attached`. */
type Wanted<Thing> = {
  readonly shown: string;
  readonly whenGone?: Expected['whenGone'];
  readonly is: (thing: Thing) => boolean;
};

/** Waits until the interface is as wanted. */
export const interfaceShows = (eniId: string, wanted: Wanted<Eni>): Expected => ({
  ...wordsOf(wanted, 'the interface'),
  id: eniId,
  iamAction: 'ec2:DescribeNetworkInterfaces',
  notFound: 'InvalidNetworkInterfaceID.NotFound',
  look: async (ec2, options) => {
    const answer = await ec2.send(new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [eniId] }), options);
    const eni = answer.NetworkInterfaces?.map(eniOf).find(({ id }) => id === eniId);
    return eni !== undefined && wanted.is(eni);
  },
});

export const addressShows = (allocationId: string, wanted: Wanted<ElasticIp>): Expected => ({
  ...wordsOf(wanted, 'the elastic IP address'),
  id: allocationId,
  iamAction: 'ec2:DescribeAddresses',
  notFound: 'InvalidAllocationID.NotFound',
  look: async (ec2, options) => {
    const answer = await ec2.send(new DescribeAddressesCommand({ AllocationIds: [allocationId] }), options);
    const address = answer.Addresses?.map(elasticIpOf).find((each) => each.allocationId === allocationId);
    return address !== undefined && wanted.is(address);
  },
});

/** An instance that EC2 ends while it is waited for will never be as wanted: that is told, with EC2's reason. */
export const instanceShows = (instanceId: string, wanted: Wanted<Instance>): Expected => ({
  ...wordsOf(wanted, 'the instance'),
  id: instanceId,
  iamAction: 'ec2:DescribeInstances',
  notFound: 'InvalidInstanceID.NotFound',
  look: async (ec2, options) => {
    const answer = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }), options);
    const all = answer.Reservations?.flatMap(({ Instances = [] }) => Instances);
    const found = all?.find(({ InstanceId }) => InstanceId === instanceId);
    if (!found) return false;
    const instance = instanceOf(found, undefined);
    if (ending.has(instance.state)) throw new ProblemError(endedProblem(instanceId, found.StateReason?.Message));
    return wanted.is(instance);
  },
});

const ending: ReadonlySet<string> = new Set(['shutting-down', 'terminated']);

const endedProblem = (instanceId: string, reason = 'EC2 does not say why') => ({
  message: `EC2 has launched ${instanceId} and ended it at once: ${reason}`,
  remedy: 'Mend what it names, then launch again. Interfaces that are not deleted with the instance are still there.',
  code: 'Terminated',
  requestId: undefined,
  mend: 'none' as const,
});

export const subnetShows = (subnetId: string, wanted: Wanted<Subnet>): Expected => ({
  ...wordsOf(wanted, 'the subnet'),
  id: subnetId,
  iamAction: 'ec2:DescribeSubnets',
  notFound: 'InvalidSubnetID.NotFound',
  look: async (ec2, options) => {
    const answer = await ec2.send(new DescribeSubnetsCommand({ SubnetIds: [subnetId] }), options);
    const subnet = answer.Subnets?.map(subnetOf).find(({ id }) => id === subnetId);
    return subnet !== undefined && wanted.is(subnet);
  },
});

const wordsOf = <Thing>({ shown, whenGone = 'fail' }: Wanted<Thing>, thing: string) => ({
  step: `Waiting until EC2 shows ${shown}`,
  late: `EC2 has taken the request, but does not show ${shown.replace(/^it\b/, thing)} yet`,
  whenGone,
});
