import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AwsThread } from '../../src/aws/worker/awsThread.ts';
import { workerConnection } from '../../src/aws/worker/workerConnection.ts';
import { connect, type ConnectOptions } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import { closed } from './standIns/ledHome.ts';
import { emptyAnswers } from './scriptedEc2.ts';

/** Says something to one request, now, later or never. */
export type Say = (response: ServerResponse, request: URLSearchParams) => void;

/** An EC2 and STS on a port of this machine, whose answers are written byte by byte as a test likes; the others are empty. */
export type WireEc2 = {
  readonly asked: string[];
  readonly count: (action: string) => number;
  /** How an action is answered, `*` standing for all that have no way of their own. */
  readonly say: (action: string, say: Say) => void;
  readonly open: (options?: ConnectOptions) => Connection;
  readonly close: () => Promise<void>;
};

/** With a thread, connections are opened there. */
export const wireEc2 = async (thread?: AwsThread): Promise<WireEc2> => {
  const asked: string[] = [];
  const ways = new Map<string, Say>();
  const opened: Connection[] = [];
  const play = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const parameters = new URLSearchParams(body);
    const action = parameters.get('Action') ?? '';
    asked.push(action);
    (ways.get(action) ?? ways.get('*') ?? sayXml(emptyAnswers[action] ?? ''))(response, parameters);
  };
  const server = createServer((request, response) => void play(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'AKIAWIRE', secretAccessKey: 's' };
  return {
    asked,
    count: (action) => asked.filter((one) => one === action).length,
    say: (action, say) => void ways.set(action, say),
    open: (options = {}) => {
      const scope = { kind: 'profile', profile: 'p', region: 'eu-west-1', endpoint } as const;
      const { maxAttempts = 1 } = options;
      const connection = thread
        ? workerConnection(scope, thread, { credentials, maxAttempts, identityGraceMs: options.identityGraceMs })
        : connect(scope, { credentials, maxAttempts: 1, ...options });
      opened.push(connection);
      return connection;
    },
    close: async () => {
      for (const connection of opened) connection.close();
      await closed(server);
    },
  };
};

const head = { 'content-type': 'text/xml' };

/** A whole answer with this inside. */
export const sayXml =
  (inner: string): Say =>
  (response, request) => {
    const action = request.get('Action') ?? '';
    response.writeHead(200, head).end(`<${action}Response><requestId>r</requestId>${inner}</${action}Response>`);
  };

export const sayNothing: Say = () => undefined;

/** The beginning of an answer, and then nothing more. */
export const sayHalf: Say = (response) => void response.writeHead(200, head).write('<DescribeVpcsResponse><vpcSet>');

/** A byte at a time, for ever. */
export const sayDrop =
  (everyMs: number): Say =>
  (response) => {
    sayHalf(response, new URLSearchParams());
    const timer = setInterval(() => response.write(' '), everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** Blanks for ever, as fast as they are taken; `onBytes` hears how many were. */
export const sayFlood =
  (onBytes: (count: number) => void, headers: Readonly<Record<string, string>> = {}): Say =>
  (response) => {
    response.writeHead(200, { ...head, ...headers });
    const blanks = Buffer.alloc(1_000_000, ' ');
    const pour = (): void => {
      while (!response.destroyed && response.write(blanks, (error) => error ?? onBytes(blanks.length)));
    };
    response.on('drain', pour).on('error', () => undefined);
    pour();
  };
