import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from './httpMessages.ts';
import type { Refusal } from './refusal.ts';

/** An answer of a service that speaks JSON. */
export const jsonAnswer = (content: object, status = 200, more: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status,
  headers: {
    'content-type': 'application/json',
    'x-amzn-requestid': randomUUID(),
    'cache-control': 'no-store',
    ...more,
  },
  body: JSON.stringify(content),
});

/** A refusal, whose code such services tell in a header. */
export const jsonRefusal = (refusal: Refusal, content: object = { message: refusal.message }): HttpAnswer =>
  jsonAnswer(content, refusal.status, { 'x-amzn-errortype': refusal.code });
