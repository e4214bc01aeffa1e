import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';
import { serviceRefusals } from './serviceRefusals.ts';

export type Door = {
  readonly port: number;
  /**
   * When given, nobody gets in but with this access key, with keys that came of it, or under a path that begins with it: what
   * gives keys is asked before there are any.
   */
  readonly accessKeyId?: string | undefined;
  /** Whether keys were given out here. */
  readonly isIssued?: ((accessKeyId: string) => boolean) | undefined;
  /** Paths of what is asked without keys. */
  readonly isUnsigned?: ((path: string) => boolean) | undefined;
};

/** Where a request goes, with what the door is not meant for taken off. */
export type Entered = { readonly path: string; readonly query: string };

/**
 * Looks at a request before its body is read, and tells where it goes. Refuses what a browser could send for somebody else: a
 * page may write to every port of its machine, and under a name of its own that points here it may read, too.
 */
export const enter = (request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, door: Door): Entered => {
  const { method, url = '', headers } = request;
  const host = hostOf(headers, door.port);
  checkPage(headers, host);
  if (method !== 'POST' && method !== 'GET') throw invalidRequest(`The method ${method} is neither GET nor POST`, 405);
  const address = addressOf(url, host);
  const query = address.search.slice(1);
  const path = pathBehind(address.pathname, door.accessKeyId);
  // Who may ask for keys needs none: their requests carry a token, or lead to a page on which a person decides.
  if (door.isUnsigned?.(path ?? address.pathname) === true) {
    if (path === undefined && door.accessKeyId !== undefined) throw serviceRefusals.AuthFailure;
    return { path: path ?? address.pathname, query };
  }
  // An image or a link cannot sign, and a script has to ask first whether it may, with a method that nobody answers.
  if (method === 'GET' && !isSigned(headers, query)) throw unsigned;
  if (path === undefined && !mayEnter(accessKeyOf(headers, query), door)) throw serviceRefusals.AuthFailure;
  return { path: path ?? address.pathname, query };
};

const mayEnter = (given: string, { accessKeyId, isIssued }: Door): boolean =>
  accessKeyId === undefined || sameText(given, accessKeyId) || isIssued?.(given) === true;

/** The path after the access key that it begins with; undefined where it does not. */
const pathBehind = (path: string, accessKeyId: string | undefined): string | undefined => {
  const [, first = '', rest = ''] = /^\/([^/]*)(\/.*)$/.exec(path) ?? [];
  return accessKeyId !== undefined && sameText(first, accessKeyId) ? rest : undefined;
};

const hostOf = ({ host = '' }: IncomingHttpHeaders, port: number): string => {
  const [, name = '', given] = /^(\[::1\]|[^:]*)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  if (!loopback.has(name) || (given !== undefined && Number(given) !== port)) {
    throw invalidRequest(`This server answers to 127.0.0.1:${port} alone, not to the name ${host}`, 403);
  }
  return host;
};

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Browsers name the page that sends a request, or at least whether it is another one; no other client does. */
const checkPage = ({ origin, 'sec-fetch-site': site = 'none' }: IncomingHttpHeaders, host: string): void => {
  const isOwn = (origin === undefined || origin === `http://${host}`) && (site === 'none' || site === 'same-origin');
  if (!isOwn) throw invalidRequest('This server takes no requests from other pages', 403);
};

/** The address is a path, or whole with a name of its own. */
const addressOf = (url: string, host: string): URL => {
  const parsed = /^(?:\/|http:\/\/)/i.test(url) ? URL.parse(url, `http://${host}`) : null;
  if (!parsed || parsed.host !== URL.parse(`http://${host}`)?.host) throw invalidRequest('Unable to parse request');
  return parsed;
};

const isSigned = ({ authorization }: IncomingHttpHeaders, query: string): boolean =>
  authorization !== undefined || new URLSearchParams(query).has('X-Amz-Signature');

/** `Credential=KEY/day/region/service/aws4_request`, in the header or in the query. Source: AWS Signature Version 4. */
const accessKeyOf = ({ authorization = '' }: IncomingHttpHeaders, query: string): string => {
  const [, inHeader] = /\bCredential=([^/,\s]+)\//.exec(authorization) ?? [];
  return inHeader ?? new URLSearchParams(query).get('X-Amz-Credential')?.split('/')[0] ?? '';
};

const sameText = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** EC2's words for what is wrong before any action is looked for. */
const invalidRequest = (reason: string, status = 400): Refusal =>
  new Refusal('InvalidHttpRequest', `The HTTP request is invalid. Reason: ${reason}`, status);

const unsigned = new Refusal('MissingAuthenticationToken', 'A request by GET must be signed.', 403);
