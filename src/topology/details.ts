import type { FindingMark } from './graph.ts';

/** What the details panel shows of the selection, in the order it shows it. Plain words and values; nothing to compute. */
export type Details = {
  readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface';
  readonly id: string;
  readonly title: string;
  /** Of interfaces that are selected together; the id is that of the last one. */
  readonly areTogether?: boolean;
  /** `eth0` and the like, for an attached interface. */
  readonly tag: string | undefined;
  readonly chipKind: 'primary' | 'secondary' | 'unattached' | 'managed' | undefined;
  /** Operations offered for it; `id` is the operation's id. The first is the primary button. */
  readonly operations: readonly { readonly id: string; readonly label: string; readonly icon: string }[];
  /** From the internet to the instance, top down; empty when there is no such path. */
  readonly path: readonly PathStop[];
  readonly sections: readonly DetailsSection[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly FindingMark[];
};

export type PathStop = {
  readonly kind: 'internet' | 'gateway' | 'elastic-ip' | 'public-ip' | 'interface' | 'instance';
  readonly text: string;
  readonly note: string | undefined;
};

export type DetailsSection = { readonly title: string; readonly rows: readonly DetailsRow[] };

export type DetailsRow = {
  readonly label: string;
  readonly value: string;
  readonly mono: boolean;
  /** True when the value is worth a copy button (addresses, ids, MACs). */
  readonly copy: boolean;
};

/** What differs from kind to kind; the rest is the same for all details. */
export type Described = Omit<Details, 'kind' | 'id' | 'operations' | 'findings'>;
