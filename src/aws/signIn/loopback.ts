import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { timingSafeEqual } from 'node:crypto';

/** A page of this machine alone, to which a browser leads back once. */
export type Loopback = {
  readonly redirectUri: string;
  /** The code that came back. Rejects where the person said no, or with the signal's reason. */
  readonly code: (signal: AbortSignal) => Promise<string>;
  readonly close: () => void;
};

export const callbackPath = '/oauth/callback';

/**
 * Listens at a free port of the loopback address. It takes one request: the one that knows the state, which nobody but the browser that was
 * sent away with it does. What it answers holds nothing of what was asked. Source: RFC 8252, sections 7.3 and 8.
 */
export const loopback = async (state: string): Promise<Loopback> => {
  let settle: (answer: Answer) => void = () => undefined;
  const answered = new Promise<Answer>((resolve) => {
    settle = resolve;
  });
  const server = createServer((request, response) => {
    const answer = answerOf(request, state, `127.0.0.1:${port()}`);
    reply(response, answer);
    if (answer) settle(answer);
  });
  const port = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    redirectUri: `http://127.0.0.1:${port()}${callbackPath}`,
    code: async (signal) => {
      const answer = await Promise.race([answered, abortOf(signal)]);
      if ('code' in answer) return answer.code;
      throw Object.assign(new Error('The sign-in was not allowed'), { name: 'AccessDeniedException' });
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

type Answer = { readonly code: string } | { readonly isDenied: true };

const answerOf = (request: IncomingMessage, state: string, host: string): Answer | undefined => {
  const url = URL.parse(request.url ?? '', `http://${host}`);
  if (request.method !== 'GET' || request.headers.host !== host || url?.pathname !== callbackPath) return undefined;
  if (!isSame(url.searchParams.get('state') ?? '', state)) return undefined;
  const code = url.searchParams.get('code');
  return code === null ? { isDenied: true } : { code };
};

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const reply = (response: ServerResponse, answer: Answer | undefined): void => {
  const [status, text] = answer
    ? 'code' in answer
      ? [200, 'You are signed in. You can close this page and return to VS Code.']
      : [200, 'You are not signed in. You can close this page and return to VS Code.']
    : [404, 'Nothing is here.'];
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
    .end(text);
};

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
