import type { PaintOrder, ToHost } from '../src/protocol/topology.ts';
import { picturePng } from './view/picturePng.ts';

type Painted = Extract<ToHost, { readonly kind: 'painted' }>;

/** What is said back to an order; never rejects. Where there is no picture the host tells the person why, and logs it. */
export const paintedAnswer = async ({
  request,
  ...order
}: PaintOrder & { readonly request: number }): Promise<Painted> => {
  try {
    return { kind: 'painted', request, png: await picturePng(order), failure: undefined };
  } catch (error) {
    return { kind: 'painted', request, png: undefined, failure: failureOf(error) };
  }
};

/** An error as the host takes it, cut to what it takes. */
const failureOf = (error: unknown): Painted['failure'] => {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { name: name.slice(0, 100) || 'Error', message: message.slice(0, 1_000), stack: stack.slice(0, 10_000) };
};
