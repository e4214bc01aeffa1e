import type { Rehearsed } from '../../services/wizardPorts.ts';
import type { Session } from '../shared/session.ts';

/** A rehearsed operation that the topology shows, until it ends: by the person, by another one, or since the account was read anew. */
export type Rehearsal = Rehearsed & { readonly end: () => void };

/** Shows what an operation would do in the topology; fulfilled when that ends. */
export const lookAt = (rehearsed: Rehearsed, session: Session): Promise<void> =>
  new Promise((resolve) => {
    session.rehearsal?.end();
    const stop = session.store.onChange(() => {
      if (session.store.inventory !== rehearsed.before) rehearsal.end();
    });
    const rehearsal: Rehearsal = {
      ...rehearsed,
      end: () => {
        stop();
        if (session.rehearsal === rehearsal) session.rehearse(undefined);
        resolve();
      },
    };
    session.rehearse(rehearsal);
  });
