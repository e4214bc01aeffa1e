import { demoHome, type DemoPlace } from './demoPlaces.ts';
import type { Problem } from './problem.ts';
import { words, foreign, type Words } from './words.ts';
import { timestampText } from './timestamp.ts';

/** A region of an account of the embedded demo, where it begins when nothing is said; or one region seen with one profile of the person's AWS configuration. */
export type AccountScope =
  | { readonly kind: 'demo'; readonly place?: DemoPlace | undefined }
  | {
      readonly kind: 'profile';
      readonly profile: string;
      readonly region: string;
      /** Another EC2 endpoint than AWS's own, from the machine-scoped setting. */
      readonly endpoint: string | undefined;
      /** What gives the credentials where no profile of the files does; `profile` is then what people call it. */
      readonly source?: CredentialSource | undefined;
    };

/** The environment of this process, or a role out of a session of IAM Identity Center. */
export type CredentialSource = { readonly kind: 'environment' } | CenterRole;

/** A session of IAM Identity Center, by what the AWS CLI keeps its token under. */
export type CenterSession = {
  /** The name of its `[sso-session]`, else its start URL. */
  readonly session: string;
  /** The region of a start URL that stands for itself; undefined where `session` is the name of a section. */
  readonly ssoRegion?: string | undefined;
};

/** A role that a person picked out of a session; no profile of the files need name it. */
export type CenterRole = CenterSession & {
  readonly kind: 'identityCenter';
  readonly accountId: string;
  readonly roleName: string;
};

/** A file in which an account was saved. It is read again and again, and never written to; no network is asked. */
export type SnapshotScope = {
  readonly kind: 'snapshot';
  /** The file's URI as text. */
  readonly file: string;
  /** What was saved, as people call it: the title of the scope that was shown then. */
  readonly title: string;
};

/** Where the extension looks. */
export type Scope = AccountScope | SnapshotScope;

/** A text that is equal for equal scopes only: names a scope in rows, in pages and in what is remembered, which holds no endpoint. */
export const scopeId = (scope: Scope): string => {
  if (scope.kind === 'demo') {
    const { accountId, region, roleName } = scope.place ?? {};
    return ['demo', ...[accountId, region, roleName].filter((part) => part !== undefined)].join('@');
  }
  if (scope.kind === 'snapshot') return `snapshot@${scope.file}`;
  const { profile, region, endpoint = '', source } = scope;
  const from =
    source && (source.kind === 'environment' ? [source.kind] : [source.session, source.accountId, source.roleName]);
  return [profile, region, endpoint === '' ? '' : digestOf(endpoint), ...(from ?? [])].join('@');
};

/** 53 bits of a text, from which it cannot be read. Source: cyrb53, by bryc, in the public domain. */
const digestOf = (text: string): string => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
};

/** The same without the endpoint, as earlier versions named a scope in what they remembered. */
export const idWithoutEndpoint = (scope: Scope): string =>
  scopeId(scope.kind === 'profile' ? { ...scope, endpoint: undefined } : scope);

/** Whose credentials a scope has, and where they are used: equal for the regions of one account. */
export const withoutRegion = (scope: AccountScope): string =>
  scopeId(
    scope.kind === 'profile'
      ? { ...scope, region: '' }
      : { ...scope, place: { ...(scope.place ?? demoHome), region: '' } },
  );

/** What a person calls the scope: `Demo account`, `profile @ region`, or `Snapshot of Demo account`. */
export const scopeTitle = (scope: Scope): Words => {
  const title = foreign(accountTitle(scope), longestTitle);
  return scope.kind === 'snapshot' ? words`Snapshot of ${title}` : title;
};

/** A file may say of itself what it likes. */
const longestTitle = 80;

/**
 * What a person calls the account that is shown, open or in a file. As it is, not made harmless: to be stored, not
 * shown.
 */
export const accountTitle = (scope: Scope): string => {
  if (scope.kind === 'demo') {
    const { name, region, roleName } = scope.place ?? {};
    if (name === undefined) return 'Demo account';
    return `Demo ${roleName === undefined ? name : `${name}/${roleName}`} @ ${region}`;
  }
  return scope.kind === 'snapshot' ? scope.title : `${scope.profile} @ ${scope.region}`;
};

/**
 * Whether what is sent to an endpoint can be read on the way: all but TLS, and all but this machine itself. Undefined is AWS's
 * own, which has TLS. A text that is no URL leads nowhere: the SDK refuses it before it sends anything.
 */
export const isInTheClear = (endpoint: string | undefined): boolean => {
  if (endpoint === undefined || !URL.canParse(endpoint)) return false;
  const { protocol, hostname } = new URL(endpoint);
  return protocol !== 'https:' && !isLoopback(hostname);
};

/** As a URL spells it: IPv4 addresses in four numbers, IPv6 in brackets, names in small letters. Source: WHATWG URL, hosts. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** `Snapshot, 2026-11-27 22:10, read only`: what a person must know of what is shown; undefined for an account itself. */
export const scopeNote = (scope: Scope, readAt: number): Words | undefined =>
  scope.kind === 'snapshot' ? words`Snapshot, ${foreign(timestampText(readAt))}, read only` : undefined;

/** Why a scope can never be written to, whatever the settings say; undefined when it can. */
export const neverWritten = (scope: Scope): Problem | undefined =>
  scope.kind === 'snapshot' ? readOnlySnapshot() : undefined;

/** What a person is told who wants to change something in a snapshot. */
export const readOnlySnapshot = (): Problem => ({
  message: words`A snapshot is read only: it shows an account as it was`,
  remedy: words`Open the account itself to make changes.`,
  code: undefined,
  requestId: undefined,
  recovery: 'chooseScope',
});
