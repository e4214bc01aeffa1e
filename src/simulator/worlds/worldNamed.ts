import type { Snapshot } from '../../domain/model.ts';

/** A world that a person can ask for by name. */
export type WorldName =
  { readonly kind: 'demo' } | { readonly kind: 'empty' } | { readonly kind: 'synthetic'; readonly interfaces: number };

/** The account of that name; its code is loaded on first use, since some are large. */
export const worldNamed = async (name: WorldName): Promise<Snapshot> => {
  if (name.kind === 'demo') return (await import('./demo.ts')).demoSnapshot();
  if (name.kind === 'empty') return (await import('./empty.ts')).emptySnapshot();
  return (await import('./synthetic.ts')).syntheticSnapshot(name.interfaces);
};
