import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const largest = 1024 * 1024;

/**
 * The body as text. Rejects as soon as more than 1 MB is announced or has come, and keeps nothing of it then; the rest of
 * it is still to be taken from the connection.
 */
export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  if (Number(request.headers['content-length'] ?? 0) > largest) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > largest) reject(tooLarge);
      else chunks.push(chunk);
    });
    request.once('end', resolve);
    request.once('close', () => reject(new Error('The connection ended in the middle of a request')));
  });
  return Buffer.concat(chunks).toString();
};

const tooLarge = new Refusal('RequestEntityTooLarge', 'The request is larger than 1 MB', 413);
