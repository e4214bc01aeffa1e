import type { PreviewedOperation } from '../../services/wizardPorts.ts';
import type { OpenScope, ShownPreview } from '../../services/scopes/openScope.ts';

/**
 * Shows what an operation would do in the topology; resolves when that ends, also because the account was read again.
 */
export const previewInTopology = (previewed: PreviewedOperation, open: OpenScope): Promise<void> =>
  new Promise((resolve) => {
    open.preview?.end();
    const stop = open.store.onChange(() => {
      if (open.store.inventory !== previewed.before) preview.end();
    });
    const preview: ShownPreview = {
      ...previewed,
      end: () => {
        stop();
        if (open.preview === preview) open.showPreview(undefined);
        resolve();
      },
    };
    open.showPreview(preview);
  });
