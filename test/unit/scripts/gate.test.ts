import type { IncomingHttpHeaders } from 'node:http';
import { expect, it } from 'vitest';
import { gateOf, headersBehind, type Verdict } from '../../../scripts/support/gate.ts';

const host = '127.0.0.1:8080';

/** A gate, and what a browser has after it opened its address. */
const opened = (port = 8080, name = host) => {
  const gate = gateOf(port);
  const { pathname } = new URL(gate.url);
  const invited = gate.judge({ url: `${pathname}?folder=/a%20b`, headers: { host: name } });
  if (invited.kind !== 'invited') throw new Error(`Not invited: ${JSON.stringify(invited)}`);
  return { gate, invited, cookie: invited.cookie.split(';')[0] ?? '', secret: pathname.split('/')[1] ?? '' };
};

it('sends whoever has the secret to a path without it, with a cookie for that path alone', () => {
  const { invited, secret } = opened();
  expect(invited.location).toMatch(/^\/[\w-]{22}\/\?folder=\/a%20b$/);
  expect(invited.location).not.toContain(secret);
  const [room] = invited.location.split('?');
  expect(invited.cookie.split('; ').slice(1)).toEqual([`Path=${room}`, 'HttpOnly', 'SameSite=Strict']);
});

it('lets the cookie in at its path, and passes on what stands behind the path', () => {
  const { gate, invited, cookie } = opened();
  const headers = { host, cookie: `theme=dark; eni-explorer=other; ${cookie}` };
  expect(gate.judge({ url: invited.location, headers })).toEqual({ kind: 'enter', path: '/?folder=/a%20b' });
  const own = { ...headers, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
  expect(gate.judge({ url: invited.location, headers: own }, true).kind).toBe('enter');
});

it.each<[string, IncomingHttpHeaders, boolean?]>([
  ['no name', {}],
  ['a foreign name', { host: 'evil.example:8080' }],
  ['a name that begins as ours', { host: `${host}.evil.example` }],
  ['another port', { host: '127.0.0.1:8081' }],
  ['no port', { host: '127.0.0.1' }],
  ['two names', { host: `${host}, evil.example` }],
  ['a foreign page', { host, origin: 'http://evil.example' }],
  ['a page without origin', { host, origin: 'null' }],
  ['a page of another port', { host, origin: 'http://127.0.0.1:8081' }],
  ['a page of our other name', { host, origin: 'http://localhost:8080' }],
  ['a rebound page', { host: 'evil.example:8080', origin: 'http://evil.example:8080' }],
  ['a request across sites', { host, 'sec-fetch-site': 'cross-site' }],
  ['a request of another port', { host, 'sec-fetch-site': 'same-site' }],
  ['a WebSocket without origin', { host }, true],
])('refuses %s, whatever secret comes with it', (_, headers, isWebSocket) => {
  const { gate, invited, cookie, secret } = opened();
  const verdicts: readonly Verdict[] = [
    gate.judge({ url: invited.location, headers: { ...headers, cookie } }, isWebSocket),
    gate.judge({ url: `/${secret}/`, headers }, isWebSocket),
  ];
  expect(verdicts.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
});

it('answers to the bare name where the port is the usual one', () => {
  expect(opened(80, '127.0.0.1').invited.kind).toBe('invited');
  expect(opened(80, 'localhost:80').invited.kind).toBe('invited');
});

it('keeps the secret of one gate from the next', () => {
  const { invited, cookie } = opened();
  expect(opened().gate.judge({ url: invited.location, headers: { host, cookie } }).kind).toBe('refused');
});

it('keeps its cookie, and what only a proxy may say, from the server behind it', () => {
  const { cookie } = opened();
  const headers = { host, cookie: `${cookie}; theme=dark`, 'x-forwarded-host': 'evil.example', forwarded: 'for=x' };
  expect(headersBehind(headers)).toEqual({ host, cookie: 'theme=dark' });
  expect(headersBehind({ host, cookie })).toEqual({ host });
});
