import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** What becomes of a request: it goes on with the path that is meant, is shown the way in, or is refused. */
export type Verdict =
  | { readonly kind: 'enter'; readonly path: string }
  | { readonly kind: 'invited'; readonly location: string; readonly cookie: string }
  | { readonly kind: 'refused'; readonly status: 403 | 421; readonly reason: string };

export type Gate = {
  /** An address, with a slash at its end, that lets whoever opens it in. It holds the secret. */
  readonly url: string;
  /** A WebSocket has to name its origin, as browsers do. */
  readonly judge: (request: Pick<IncomingMessage, 'url' | 'headers'>, isWebSocket?: boolean) => Verdict;
};

const cookieName = 'eni-explorer';

/**
 * Keeps a server on a port of this machine to those who have its secret. The secret is in the first part of the path; a
 * browser that opens it gets it as a cookie and goes on to a path without it. Browsers send a cookie to every port of a
 * host, so it counts for one path that nobody else's server can ask for.
 */
export const gateOf = (port: number): Gate => {
  const secret = randomBytes(32).toString('base64url');
  const room = randomBytes(16).toString('base64url');
  const home = `http://127.0.0.1:${port}`;
  const judge: Gate['judge'] = ({ url = '', headers }, isWebSocket = false) => {
    const foreign = foreignness(headers, port, isWebSocket);
    if (foreign) return foreign;
    const [first, rest] = split(url);
    if (same(first, secret)) return { kind: 'invited', location: `/${room}${rest}`, cookie: cookieFor(secret, room) };
    if (first === room && ownCookies(headers).some((given) => same(given, secret)))
      return { kind: 'enter', path: rest };
    return refused(403, 'Open the address that was printed when this server was started.');
  };
  return { url: `${home}/${secret}/`, judge };
};

/** The headers without the gate's cookie, which is nobody's business behind it, and without what only a proxy may say. */
export const headersBehind = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const { cookie, ...others } = headers;
  const left = cookiesIn(cookie).filter((text) => !text.startsWith(`${cookieName}=`));
  const kept = Object.entries(others).filter(([name]) => !/^(?:forwarded|x-forwarded-.*|x-original-.*)$/.test(name));
  return { ...Object.fromEntries(kept), ...(left.length > 0 ? { cookie: left.join('; ') } : {}) };
};

/** A name that somebody else let point to this machine, or a request that somebody else's page made. */
const foreignness = ({ host, ...headers }: IncomingHttpHeaders, port: number, isWebSocket: boolean) => {
  if (host === undefined || !ownHosts(port).includes(host)) {
    return refused(421, `This server answers to the name 127.0.0.1:${port} alone.`);
  }
  const { origin, 'sec-fetch-site': site } = headers;
  const isOwn = origin === undefined ? !isWebSocket : origin === `http://${host}`;
  const isOfOwn = site === undefined || site === 'same-origin' || site === 'none';
  return isOwn && isOfOwn ? undefined : refused(403, 'This server takes no requests from other pages.');
};

/** Host has no port where it is the usual one. */
const ownHosts = (port: number): readonly string[] =>
  ['127.0.0.1', 'localhost'].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));

const refused = (status: 403 | 421, reason: string): Verdict => ({ kind: 'refused', status, reason });

/** `/first/rest?query`: the first part, and everything from the slash after it on. */
const split = (url: string): readonly [string, string] => {
  const [, first = '', rest = ''] = /^\/([^/?]*)(.*)$/s.exec(url) ?? [];
  return [first, rest.startsWith('/') ? rest : `/${rest}`];
};

const cookieFor = (secret: string, room: string): string =>
  `${cookieName}=${secret}; Path=/${room}/; HttpOnly; SameSite=Strict`;

/** Several where another server of this host has set one of the same name. */
const ownCookies = ({ cookie }: IncomingHttpHeaders): readonly string[] =>
  cookiesIn(cookie)
    .filter((text) => text.startsWith(`${cookieName}=`))
    .map((text) => text.slice(cookieName.length + 1));

const cookiesIn = (text = ''): readonly string[] => text.split('; ').filter((cookie) => cookie !== '');

/** Takes the same time however much of it is right. */
const same = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
