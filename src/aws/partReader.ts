import type { EC2Client, Filter } from '@aws-sdk/client-ec2';
import type { Snapshot, SnapshotPart } from '../domain/model.ts';

/** What one page asks for beside the page size. */
export type PageRequest = { readonly NextToken?: string; readonly Filters?: Filter[] };

/** `things` is undefined when the answer lacks the list that EC2 always sends, even when it is empty. */
export type Page<Thing> = { readonly things: readonly Thing[] | undefined; readonly nextToken: string | undefined };

export type SendOptions = {
  readonly abortSignal?: AbortSignal;
  /** Told how many bytes an answer had. */
  readonly onBytes?: (bytes: number) => void;
};

/** How one kind of thing is read: one Describe call, page by page. */
export type PageReader<Thing> = {
  readonly iamAction: string;
  readonly page: (ec2: EC2Client, request: PageRequest, options: SendOptions) => Promise<Page<Thing>>;
};

/** How one part of the snapshot is read. */
export type PartReader<Thing> = PageReader<Thing> & { readonly name: SnapshotPart };

/** Instance types are read by themselves, once the types in use are known. */
export type PartTable = {
  readonly [Name in Exclude<SnapshotPart, 'instanceTypes'>]: PartReader<Snapshot[Name][number]>;
};
