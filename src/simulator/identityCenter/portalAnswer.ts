import type { HttpAnswer, WebRequest } from '../httpMessages.ts';
import { roleSessionOf, partitionIdOf, uniqueId } from '../identity/principal.ts';
import { jsonAnswer, jsonRefusal } from '../jsonAnswer.ts';
import { Refusal } from '../refusal.ts';
import type { CenterAccount, Directory } from './directory.ts';
import type { CenterState } from './centerState.ts';
import { portalPageOf } from './portalPages.ts';

/**
 * Answers GetRoleCredentials, ListAccounts, ListAccountRoles and Logout, refusals included; undefined for any other
 * request. Source: IAM Identity Center Portal API reference.
 */
export const portalAnswer = (request: WebRequest, state: CenterState): HttpAnswer | undefined => {
  const call = calls.get(`${request.method} ${request.path}`);
  if (!call) return undefined;
  try {
    const token = request.headers['x-amz-sso_bearer_token'] ?? '';
    if (!state.tokens.isGood(token)) throw notSignedIn;
    return jsonAnswer(call({ query: request.query, state, token }));
  } catch (error) {
    if (error instanceof Refusal) return jsonRefusal(error);
    throw error;
  }
};

type Asked = { readonly query: URLSearchParams; readonly state: CenterState; readonly token: string };

const notSignedIn = new Refusal('UnauthorizedException', 'Session token not found or invalid', 401);
const noAccess = new Refusal('ForbiddenException', 'No access', 403);

const getRoleCredentials = ({ query, state }: Asked): object => {
  const account = accountIn(query, state.directory);
  const role = query.get('role_name') ?? '';
  if (!account.roles.includes(role)) throw noAccess;
  const { region, userName } = state.directory;
  // A permission set becomes a role in each account, under a name that tells where it comes from.
  const roleName = `AWSReservedSSO_${role}_${uniqueId('', `${account.id}/${role}`).toLowerCase().slice(0, 16)}`;
  const arn = `arn:${partitionIdOf(region)}:iam::${account.id}:role/aws-reserved/sso.amazonaws.com/${roleName}`;
  const session = state.sessions.issue({ ...roleSessionOf(arn, userName), onlyReads: role === 'ReadOnly' }, 3600);
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt: expiration } = session;
  return { roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration } };
};

const listAccounts = ({ query, state }: Asked): object => {
  const { things, nextToken } = portalPageOf(state.directory.accounts, query);
  const accountList = things.map(({ id, name, email }) => ({ accountId: id, accountName: name, emailAddress: email }));
  return { accountList, nextToken };
};

const listAccountRoles = ({ query, state }: Asked): object => {
  const account = accountIn(query, state.directory);
  const { things, nextToken } = portalPageOf(account.roles, query);
  return { roleList: things.map((roleName) => ({ roleName, accountId: account.id })), nextToken };
};

const logout = ({ state, token }: Asked): object => {
  state.tokens.revoke(token);
  return {};
};

/** An account in which the person has nothing looks as one that does not exist. */
const accountIn = (query: URLSearchParams, { accounts }: Directory): CenterAccount => {
  const id = query.get('account_id') ?? '';
  if (!/^\d{12}$/.test(id)) {
    throw new Refusal('InvalidRequestException', `Invalid account id: ${id}`);
  }
  const account = accounts.find((each) => each.id === id);
  if (!account) throw noAccess;
  return account;
};

const calls: ReadonlyMap<string, (asked: Asked) => object> = new Map([
  ['GET /federation/credentials', getRoleCredentials],
  ['GET /assignment/accounts', listAccounts],
  ['GET /assignment/roles', listAccountRoles],
  ['POST /logout', logout],
]);
