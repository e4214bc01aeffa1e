import type { Rehearsed } from '../../services/wizardPorts.ts';
import type { OpenScope, ShownPreview } from '../../services/scopes/openScope.ts';

/**
 * Shows what an operation would do in the topology; resolves when that ends, also because the account was read again.
 */
export const previewInTopology = (rehearsed: Rehearsed, open: OpenScope): Promise<void> =>
  new Promise((resolve) => {
    open.preview?.end();
    const stop = open.store.onChange(() => {
      if (open.store.inventory !== rehearsed.before) preview.end();
    });
    const preview: ShownPreview = {
      ...rehearsed,
      end: () => {
        stop();
        if (open.preview === preview) open.showPreview(undefined);
        resolve();
      },
    };
    open.showPreview(preview);
  });
