import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A road to an endpoint on which the answer to one call can be kept back: EC2 has carried it out, and nobody hears of it. */
export type AnswerGate = {
  readonly url: string;
  /** Keeps back the answer to the next call of this action; fulfilled once EC2 has given it. */
  readonly hold: (action: string) => Promise<void>;
  /** The actions of all calls so far. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** Serves on a free port of this machine. */
export const gateBefore = async (endpoint: string): Promise<AnswerGate> => {
  const asked: string[] = [];
  let held: { readonly action: string; readonly reached: () => void } | undefined;
  const pass = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = await bodyOf(from);
    const action = new URLSearchParams(body.toString()).get('Action') ?? '';
    asked.push(action);
    const isHeld = held?.action === action;
    const { status, headers, answer } = await askedOf(new URL(from.url ?? '/', endpoint), from, body);
    if (isHeld) {
      held?.reached();
      held = undefined;
      return;
    }
    to.writeHead(status, headers).end(answer);
  };
  const server = createServer((from, to) => {
    pass(from, to).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    hold: (action) => new Promise((reached) => (held = { action, reached })),
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const askedOf = (url: URL, { method, headers }: IncomingMessage, body: Buffer) =>
  new Promise<{ status: number; headers: IncomingMessage['headers']; answer: Buffer }>((resolve, reject) => {
    // The endpoint answers to its own name alone.
    request(url, { method: method ?? 'POST', headers: { ...headers, host: url.host } }, (reply) => {
      bodyOf(reply).then(
        (answer) => resolve({ status: reply.statusCode ?? 500, headers: reply.headers, answer }),
        reject,
      );
    })
      .on('error', reject)
      .end(body);
  });

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};
