import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';
import { serviceRefusals } from './serviceRefusals.ts';

export type Door = {
  readonly port: number;
  /** When given, nobody with another access key gets in. */
  readonly accessKeyId?: string | undefined;
};

/**
 * Looks at a request before its body is read, and gives its query. Refuses what a browser could send for somebody else: a
 * page may write to every port of its machine, and under a name of its own that points here it may read, too.
 */
export const enter = (request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, door: Door): string => {
  const { method, url = '', headers } = request;
  const host = hostOf(headers, door.port);
  checkPage(headers, host);
  if (method !== 'POST' && method !== 'GET') throw invalidRequest(`The method ${method} is neither GET nor POST`, 405);
  const query = queryOf(url, host);
  // An image or a link cannot sign, and a script has to ask first whether it may, with a method that nobody answers.
  if (method === 'GET' && !isSigned(headers, query)) throw unsigned;
  if (door.accessKeyId !== undefined && !sameText(accessKeyOf(headers, query), door.accessKeyId)) {
    throw serviceRefusals.AuthFailure;
  }
  return query;
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
const queryOf = (url: string, host: string): string => {
  const parsed = /^(?:\/|http:\/\/)/i.test(url) ? URL.parse(url, `http://${host}`) : null;
  if (!parsed || parsed.host !== URL.parse(`http://${host}`)?.host) throw invalidRequest('Unable to parse request');
  return parsed.search.slice(1);
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
