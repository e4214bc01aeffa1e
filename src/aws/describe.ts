import {
  DescribeRegionsCommand,
  DescribeTagsCommand,
  GetSubnetCidrReservationsCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import type { CidrReservation, Snapshot } from '../domain/model.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { explain } from './explain.ts';
import { cidrReservationOf } from './mapping/sidePartsOf.ts';
import { readPage, readPages, type ReadContext } from './pages.ts';
import type { PageReader, PartTable } from './partReader.ts';
import { parts } from './parts.ts';
import { Tally } from './bounds.ts';

/** A tag of any kind of thing. `type` is EC2's word for the kind, for example `network-interface`. */
export type ResourceTag = {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly value: string;
};

/** What can be asked for by filters, and what the answer has of it; `regions` are those that are enabled for the account. */
export type DescribedThings = { readonly [Kind in keyof PartTable]: Snapshot[Kind][number] } & {
  readonly tags: ResourceTag;
  readonly regions: string;
  /** Of one subnet, which the filter `subnet-id` names: EC2 answers for no other at the same time. */
  readonly cidrReservations: CidrReservation;
};

/** One Describe call. Plain data. */
export type DescribeRequest<Kind extends keyof DescribedThings> = {
  readonly kind: Kind;
  /** EC2's own filters: all must match, each by any of its values, in which `*` and `?` are wildcards. */
  readonly filters: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** `first` is one call, whatever it leaves out. */
  readonly pages: 'first' | 'all';
};

/** What a Describe call answered. Plain data. */
export type DescribeAnswer<Kind extends keyof DescribedThings> = {
  readonly things: readonly DescribedThings[Kind][];
  /** False when there is more, which was not asked for or not answered. */
  readonly isWhole: boolean;
  /** Why it was not answered, or not to the end. */
  readonly unread: { readonly iamAction: string; readonly problem: Problem } | undefined;
};

export type Describe = <Kind extends keyof DescribedThings>(
  asked: DescribeRequest<Kind>,
  signal?: AbortSignal,
) => Promise<DescribeAnswer<Kind>>;

type Readers = { readonly [Kind in keyof DescribedThings]: PageReader<DescribedThings[Kind]> };

const readers: Readers = {
  ...parts,
  tags: {
    iamAction: 'ec2:DescribeTags',
    page: async (ec2, request, options) => {
      const { Tags, NextToken: nextToken } = await ec2.send(
        new DescribeTagsCommand({ MaxResults: 1000, ...request }),
        options,
      );
      const things = Tags?.map(
        ({ ResourceId: id = '', ResourceType: type = '', Key: key = '', Value: value = '' }) => ({
          id,
          type,
          key,
          value,
        }),
      );
      return { things, nextToken };
    },
  },
  cidrReservations: {
    iamAction: 'ec2:GetSubnetCidrReservations',
    page: async (ec2, { Filters, NextToken }, options) => {
      const SubnetId = Filters?.find(({ Name }) => Name === 'subnet-id')?.Values?.[0];
      const command = new GetSubnetCidrReservationsCommand({ SubnetId, MaxResults: 1000, NextToken });
      const {
        SubnetIpv4CidrReservations: ipv4,
        SubnetIpv6CidrReservations: ipv6,
        ...answer
      } = await ec2.send(command, options);
      const things = ipv4 || ipv6 ? [...(ipv4 ?? []), ...(ipv6 ?? [])].map(cidrReservationOf) : undefined;
      return { things, nextToken: answer.NextToken };
    },
  },
  regions: {
    iamAction: 'ec2:DescribeRegions',
    // EC2 does not page this one.
    page: async (ec2, { Filters }, options) => {
      const { Regions } = await ec2.send(new DescribeRegionsCommand(Filters ? { Filters } : {}), options);
      return { things: Regions?.flatMap(({ RegionName: name }) => name ?? []), nextToken: undefined };
    },
  },
};

/** Asks for things by filters. Rejects with an AbortError only: what cannot be read is told in the answer. */
export const describe = async <Kind extends keyof DescribedThings>(
  { ec2, scope }: { readonly ec2: EC2Client; readonly scope: Scope },
  { kind, filters, pages }: DescribeRequest<Kind>,
  signal: AbortSignal | undefined,
): Promise<DescribeAnswer<Kind>> => {
  const reader: PageReader<DescribedThings[Kind]> = readers[kind];
  const reading: ReadContext = { ec2, signal, onCall: () => undefined, onAnswer: () => undefined };
  const request = filters.length === 0 ? {} : { Filters: filters.map(({ name, values }) => filterOf(name, values)) };
  const failed = (error: unknown): DescribeAnswer<Kind>['unread'] => ({
    iamAction: reader.iamAction,
    problem: explain(error, scope, reader.iamAction),
  });
  if (pages === 'all') {
    const { things, failure } = await readPages(reader, reading, request);
    return { things, isWhole: !failure, unread: failure && failed(failure.error) };
  }
  const page = await readPage(reader, reading, { ...request, tally: new Tally() });
  if ('error' in page) return { things: [], isWhole: false, unread: failed(page.error) };
  return { things: page.things, isWhole: !page.nextToken, unread: undefined };
};

const filterOf = (Name: string, values: readonly string[]) => ({ Name, Values: [...values] });
