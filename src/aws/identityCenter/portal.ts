import type { AwsCredentialIdentity } from '@smithy/types';
import { askJson, type Sender } from './ask.ts';
import { fieldIn, listIn, numberIn, textIn } from './json.ts';

/** The portal of IAM Identity Center: where it is, and the token of a session. */
export type Portal = Sender & { readonly url: string; readonly accessToken: string };

export type PortalAccount = {
  readonly accountId: string;
  readonly accountName: string;
  /** Undefined where the portal does not tell it. */
  readonly email?: string | undefined;
};

/**
 * Keys of a role of an account. Rejects with UnauthorizedException where the session has ended, with ForbiddenException or
 * ResourceNotFoundException where the role is not the person's. Source: IAM Identity Center portal API, GetRoleCredentials.
 */
export const roleCredentials = async (
  portal: Portal,
  { accountId, roleName }: { readonly accountId: string; readonly roleName: string },
): Promise<AwsCredentialIdentity> => {
  const answer = await ask(portal, '/federation/credentials', { account_id: accountId, role_name: roleName });
  const keys = fieldIn(answer, 'roleCredentials');
  const [accessKeyId, secretAccessKey] = [textIn(keys, 'accessKeyId'), textIn(keys, 'secretAccessKey')];
  const [sessionToken, expiration] = [textIn(keys, 'sessionToken'), numberIn(keys, 'expiration')];
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined || !expiration)
    throw Object.assign(new Error('No keys in the answer'), { name: 'UnexpectedAnswer' });
  return { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(expiration), accountId };
};

export type Listen = {
  /** Ends before the next page. */
  readonly signal?: AbortSignal | undefined;
  /** How many have come so far. */
  readonly onCount?: ((count: number) => void) | undefined;
};

/** The accounts that a person may enter. Source: IAM Identity Center portal API, ListAccounts. */
export const listAccounts = (portal: Portal, listen: Listen = {}): Promise<readonly PortalAccount[]> =>
  allPages(portal, {
    ...listen,
    path: '/assignment/accounts',
    query: {},
    list: 'accountList',
    itemOf: (each) => {
      const [accountId, accountName] = [textIn(each, 'accountId'), textIn(each, 'accountName')];
      const email = textIn(each, 'emailAddress');
      return accountId === undefined ? undefined : { accountId, accountName: accountName ?? accountId, email };
    },
  });

/** The roles that a person may take in an account, by name. Source: IAM Identity Center portal API, ListAccountRoles. */
export const listRoles = (portal: Portal, accountId: string, listen: Listen = {}): Promise<readonly string[]> =>
  allPages(portal, {
    ...listen,
    path: '/assignment/roles',
    query: { account_id: accountId },
    list: 'roleList',
    itemOf: (each) => textIn(each, 'roleName'),
  });

/** Of a hundred each: more than an organization may have. */
const mostPages = 100;

type Listing<Item> = Listen & {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly list: string;
  readonly itemOf: (each: unknown) => Item | undefined;
};

const allPages = async <Item>(
  portal: Portal,
  { path, query, list, itemOf, signal, onCount }: Listing<Item>,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    signal?.throwIfAborted();
    const more = token === undefined ? {} : { next_token: token };
    const answer = await ask(portal, path, { ...query, max_result: '100', ...more });
    items.push(...listIn(answer, list).flatMap((each) => itemOf(each) ?? []));
    onCount?.(items.length);
    const next = textIn(answer, 'nextToken');
    if (next === undefined || next === token) break;
    token = next;
  }
  return items;
};

const ask = (
  { accessToken, url, ...sender }: Portal,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<unknown> =>
  askJson(sender, { method: 'GET', url, path, query, headers: { 'x-amz-sso_bearer_token': accessToken } });
