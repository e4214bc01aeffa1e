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
  /** Of an interface: who may reach it, and what it may reach, by the rules of its security groups. */
  readonly reach?: readonly ReachList[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly FindingMark[];
  /** By which tag the interface is protected from every change; undefined where it is not. */
  readonly protectedBy?: string | undefined;
};

export type PathStop = {
  readonly kind: 'internet' | 'gateway' | 'elastic-ip' | 'public-ip' | 'interface' | 'instance';
  readonly text: string;
  readonly note: string | undefined;
};

export type DetailsSection = { readonly title: string; readonly rows: readonly DetailsRow[] };

/** Whom the rules of security groups let through in one direction, the widest first; what has no way stands last. */
export type ReachList = {
  readonly title: string;
  /** What was looked at: `2 groups, 7 rules, 1 ACL`. */
  readonly aside: string;
  readonly rows: readonly ReachRow[];
  /** What no reading tells. */
  readonly foot: string | undefined;
};

/** `internet`: it is the internet, with a way. `struck`: a rule allows it, and something else does not. `unread`: not known. */
export type ReachRow = {
  readonly kind: 'internet' | 'network' | 'group' | 'prefixList' | 'unread';
  readonly title: string;
  readonly mono: boolean;
  readonly note: string;
  /** `TCP 443`, `all`. */
  readonly ports: readonly string[];
  readonly isStruck: boolean;
  readonly target?: ThingLink | undefined;
};

/** A thing that has details of its own. */
export type ThingLink = { readonly kind: Details['kind']; readonly id: string };

/** `label` is empty in a row that goes on with the one before. */
export type DetailsRow = {
  readonly label: string;
  readonly value: string;
  /** What the value, or the first part of it, is the name of. */
  readonly target?: ThingLink | undefined;
  readonly mono: boolean;
  /** True when the value is worth a copy button (addresses, ids, MACs). */
  readonly copy: boolean;
};

/** What differs from kind to kind; the rest is the same for all details. */
export type Described = Omit<Details, 'kind' | 'id' | 'operations' | 'findings' | 'protectedBy'>;
