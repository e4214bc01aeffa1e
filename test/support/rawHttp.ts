import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type RawAnswer = {
  /** Undefined when the connection ended without an answer. */
  readonly status: number | undefined;
  readonly text: string;
};

/**
 * Sends exactly these bytes to a port of this machine, and reads until the other side ends the connection. With `isAll`, says
 * that nothing more will come.
 */
export const sendRaw = async (
  port: number,
  bytes: string,
  { isAll = false }: { readonly isAll?: boolean } = {},
): Promise<RawAnswer> => {
  const socket = connect(port, '127.0.0.1');
  const answered = answerOn(socket);
  socket.write(bytes);
  if (isAll) socket.end();
  return answered;
};

/** Reads what comes until the other side ends the connection. */
export const answerOn = async (socket: Socket): Promise<RawAnswer> => {
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  // A connection may be reset after its answer.
  socket.on('error', () => undefined);
  await once(socket, 'close');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
  return { status: status === undefined ? undefined : Number(status), text };
};

/** A request as text, with `Connection: close`; a header that is undefined is left out. */
export const requestText = (
  line: string,
  headers: { readonly [name: string]: string | undefined },
  body = '',
): string => {
  const all = { connection: 'close', ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }) };
  const lines = Object.entries({ ...all, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`;
};
