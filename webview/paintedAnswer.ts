import type { ToHost, ToWebview } from '../src/protocol/topology.ts';
import { pictureToClipboard } from './pictureToClipboard.ts';
import { picturePng } from './view/picturePng.ts';

type Painted = Extract<ToHost, { readonly kind: 'painted' }>;
type Order = Extract<ToWebview, { readonly kind: 'paint' }>;

/** What is said back to an order; never rejects. Where there is no picture the host tells the person why, and logs it. */
export const paintedAnswer = async ({ request, to, ...order }: Order): Promise<ToHost> => {
  if (to === 'clipboard') {
    const failure = await pictureToClipboard(order).then(() => undefined, failureOf);
    return { kind: 'copied', request, failure };
  }
  try {
    const png = new Uint8Array(await (await picturePng(order)).arrayBuffer());
    return { kind: 'painted', request, png, failure: undefined };
  } catch (error) {
    return { kind: 'painted', request, png: undefined, failure: failureOf(error) };
  }
};

/** An error as the host takes it, cut to what it takes. */
const failureOf = (error: unknown): Painted['failure'] => {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { name: name.slice(0, 100) || 'Error', message: message.slice(0, 1_000), stack: stack.slice(0, 10_000) };
};
