import { describe, expect, it } from 'vitest';
import type { ToWebview } from '../../../../src/protocol/topology.ts';
import { PictureOrders } from '../../../../src/ui/topology/pictureOrders.ts';

const order = { of: undefined, scale: 2, colors: 'dark' } as const;
const png = Uint8Array.of(1);

const ordered = () => {
  const orders = new PictureOrders();
  const asked: number[] = [];
  const cancels: (() => void)[] = [];
  const post = (message: ToWebview): void => void (message.kind === 'paint' && asked.push(message.request));
  const one = () => orders.order(order, post, (hear) => void cancels.push(hear));
  return { orders, asked, cancels, one };
};

describe('pictures that the page paints', () => {
  it('go each to who asked for it', async () => {
    const { orders, asked, one } = ordered();
    const [first, second] = [one(), one()];
    const [a = 0, b = 0] = asked;
    orders.hear({ kind: 'painted', request: b, png });
    orders.hear({ kind: 'painted', request: a, png: undefined });
    expect(await Promise.all([first, second])).toEqual([undefined, png]);
  });

  it('are not waited for after a step back or when the page is closed', async () => {
    const { orders, asked, cancels, one } = ordered();
    const [cancelled, closed] = [one(), one()];
    cancels[0]?.();
    orders.close();
    expect(await Promise.all([cancelled, closed])).toEqual([undefined, undefined]);
    // A late answer finds nobody.
    orders.hear({ kind: 'painted', request: asked[0] ?? 0, png });
  });
});
