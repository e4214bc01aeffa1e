import type { FindingMark } from './graph.ts';

/** What has details of its own. Elastic IPs and security groups have no place in the picture. */
export type ThingKind = 'vpc' | 'subnet' | 'instance' | 'interface' | 'address' | 'group';

/** What is shown of one thing, beside the picture and in a tab of its own, in this order. Plain words and values; nothing to compute. */
export type Details = {
  readonly kind: ThingKind;
  readonly id: string;
  readonly title: string;
  /** Of interfaces that are selected together; the id is that of the last one. */
  readonly areTogether?: boolean;
  /** `eth0` and the like, for an attached interface. */
  readonly tag: string | undefined;
  readonly chipKind: 'primary' | 'secondary' | 'unattached' | 'managed' | undefined;
  /** Operations offered for it, with the names of the menus; `id` is the operation's id. */
  readonly operations: readonly { readonly id: string; readonly label: string; readonly icon: string }[];
  /** Which of them its state asks for: the primary button. Left out where none is. */
  readonly main?: string | undefined;
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
  readonly target?: ThingLink | undefined;
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
export type ThingLink = { readonly kind: ThingKind; readonly id: string };

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
export type Described = Omit<Details, 'kind' | 'id' | 'operations' | 'main' | 'findings' | 'protectedBy'>;
