import { getSSOTokenFromFile } from '@smithy/core/config';
import { HttpRequest, type HttpHandler } from '@smithy/core/protocols';
import { partitionOf } from '../domain/partitions.ts';
import type { SharedConfig } from './sharedConfig.ts';

export type AccountNames = {
  /** Asks until it has been told, once at a time; never rejects. Without a session of Identity Center nothing is asked. */
  readonly learn: () => Promise<void>;
  /** What Identity Center calls an account; undefined where it does not say, or has not said yet. */
  readonly nameOf: (accountId: string | undefined) => string | undefined;
};

type Session = { readonly region: string; readonly tokenOf: string };

/**
 * The names of the accounts that a person may enter by the Identity Center session of their profile, or of the profile that its role
 * starts from. A name is a courtesy: whatever keeps it from being told is not. Source: IAM Identity Center portal API, ListAccounts.
 */
export const accountNamesOf = (
  profile: string,
  { config, requestHandler }: { readonly config: SharedConfig; readonly requestHandler: HttpHandler },
): AccountNames => {
  const names = new Map<string, string>();
  const ask = async (): Promise<void> => {
    const session = sessionOf(profile, config);
    if (!session) return;
    const kept: unknown = await getSSOTokenFromFile(session.tokenOf);
    const accessToken = textIn(kept, 'accessToken');
    if (accessToken === undefined || !(Date.parse(textIn(kept, 'expiresAt') ?? '') > Date.now())) return;
    let token: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await accountsPage(requestHandler, { region: session.region, accessToken, token });
      for (const { accountId, accountName } of answer.accounts) names.set(accountId, accountName);
      if (answer.next === undefined || answer.next === token) return;
      token = answer.next;
    }
  };
  let learning: Promise<void> | undefined;
  return {
    learn: () => {
      learning ??= ask()
        .catch(() => undefined)
        // A session that had run out may have been renewed by the next read.
        .finally(() => {
          if (names.size === 0) learning = undefined;
        });
      return learning;
    },
    nameOf: (accountId) => (accountId === undefined ? undefined : names.get(accountId)),
  };
};

/** Of a hundred accounts each: more than an organization may have. */
const mostPages = 100;

const sessionOf = (profile: string, config: SharedConfig, visited: readonly string[] = []): Session | undefined => {
  const settings = config.profile(profile);
  const name = settings.get('sso_session');
  const from = name === undefined ? settings : config.session(name);
  const [region, startUrl] = [from?.get('sso_region'), from?.get('sso_start_url')];
  if (region !== undefined && startUrl !== undefined) return { region, tokenOf: name ?? startUrl };
  const source = settings.get('source_profile');
  return source === undefined || visited.includes(source) ? undefined : sessionOf(source, config, [...visited, source]);
};

type Account = { readonly accountId: string; readonly accountName: string };

const accountsPage = async (
  handler: HttpHandler,
  asked: { readonly region: string; readonly accessToken: string; readonly token: string | undefined },
): Promise<{ readonly accounts: readonly Account[]; readonly next: string | undefined }> => {
  const hostname = `portal.sso.${asked.region}.${partitionOf(asked.region)?.dnsSuffix ?? 'amazonaws.com'}`;
  const request = new HttpRequest({
    protocol: 'https:',
    hostname,
    path: '/assignment/accounts',
    query: { max_result: '100', ...(asked.token === undefined ? {} : { next_token: asked.token }) },
    headers: { host: hostname, 'x-amz-sso_bearer_token': asked.accessToken },
  });
  const { response } = await handler.handle(request);
  if (response.statusCode !== 200) throw new Error(`Identity Center answered with ${response.statusCode}`);
  const answer: unknown = JSON.parse(textOf(response.body));
  return { accounts: accountsIn(answer), next: textIn(answer, 'nextToken') };
};

/** Bounded handlers give the whole body at once. */
const textOf = (body: unknown): string => (body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '');

const accountsIn = (answer: unknown): readonly Account[] => {
  const list: unknown = typeof answer === 'object' && answer !== null && 'accountList' in answer && answer.accountList;
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const [accountId, accountName] = [textIn(each, 'accountId'), textIn(each, 'accountName')];
    return accountId === undefined || accountName === undefined ? [] : [{ accountId, accountName }];
  });
};

const textIn = (value: unknown, name: string): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = new Map<string, unknown>(Object.entries(value)).get(name);
  return typeof found === 'string' && found !== '' ? found : undefined;
};
