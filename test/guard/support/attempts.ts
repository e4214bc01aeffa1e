import { once } from 'node:events';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';

export type Attempt = {
  readonly path: string;
  readonly method?: string;
  /** `host` too, which fetch does not let anybody choose. */
  readonly headers?: OutgoingHttpHeaders;
};

/** Status of a plain request to a port of this machine. */
export const statusOf = async (port: number, attempt: Attempt): Promise<number | undefined> =>
  (await answerTo(port, attempt)).statusCode;

export const answerTo = async (
  port: number,
  { path, method = 'GET', headers = {} }: Attempt,
): Promise<IncomingMessage> => {
  const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer;
};

/** Status of the answer to a WebSocket's first request; 101 when it was taken. */
export const upgradeStatusOf = async (port: number, { path, headers = {} }: Attempt): Promise<number | undefined> => {
  const wanted = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  const asked = request({ host: '127.0.0.1', port, path, headers: { ...wanted, ...headers }, agent: false });
  asked.end();
  const answered = Promise.race([once(asked, 'upgrade'), once(asked, 'response')]);
  const [answer, socket] = (await answered) as [IncomingMessage, Socket | undefined];
  socket?.destroy();
  asked.destroy();
  return answer.statusCode;
};

/** What a browser keeps after it opened the address: the path that it was sent to, and its cookie. */
export const letIn = async (url: string): Promise<{ readonly path: string; readonly cookie: string }> => {
  const { port, pathname } = new URL(url);
  const { headers } = await answerTo(Number(port), { path: pathname });
  const [cookie = ''] = headers['set-cookie'] ?? [];
  return { path: headers.location ?? '', cookie: cookie.split(';')[0] ?? '' };
};
