import type { Rehearsed } from '../../services/wizardPorts.ts';
import type { Session, ShownPreview } from '../shared/session.ts';

/**
 * Shows what an operation would do in the topology; resolves when that ends, also because the account was read again.
 */
export const previewInTopology = (rehearsed: Rehearsed, session: Session): Promise<void> =>
  new Promise((resolve) => {
    session.preview?.end();
    const stop = session.store.onChange(() => {
      if (session.store.inventory !== rehearsed.before) preview.end();
    });
    const preview: ShownPreview = {
      ...rehearsed,
      end: () => {
        stop();
        if (session.preview === preview) session.showPreview(undefined);
        resolve();
      },
    };
    session.showPreview(preview);
  });
