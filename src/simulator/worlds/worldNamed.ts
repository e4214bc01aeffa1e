import type { Snapshot } from '../../domain/model.ts';
import type { Beginning, AccountRegion } from '../world.ts';
import { isRealWorld, type RealWorldName } from './real/realWorldNames.ts';

/** A world that a person can ask for by name. */
export type WorldName =
  | { readonly kind: 'demo' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'default' }
  | { readonly kind: 'real'; readonly name: RealWorldName }
  | { readonly kind: 'synthetic'; readonly interfaces: number };

/** Reads `demo`, `default`, `empty`, `synthetic:1000` or the name of a real world; undefined for any other text. */
export const readWorldName = (text: string): WorldName | undefined => {
  if (text === 'demo' || text === 'empty' || text === 'default') return { kind: text };
  if (isRealWorld(text)) return { kind: 'real', name: text };
  const interfaces = /^synthetic:(\d{1,6})$/.exec(text)?.[1];
  return interfaces === undefined ? undefined : { kind: 'synthetic', interfaces: Number(interfaces) };
};

/** The world of that name in its own place, loaded when it is asked for, as some are large. */
export const worldNamed = async (name: WorldName): Promise<Snapshot> => {
  if (name.kind === 'demo') return (await import('./demo.ts')).demoSnapshot();
  if (name.kind === 'empty') return (await import('./defaultVpc.ts')).emptySnapshot();
  if (name.kind === 'real') return (await import('./real/realWorlds.ts')).realWorlds[name.name]();
  if (name.kind === 'default') {
    const { defaultVpcSnapshot, usualPlace } = await import('./defaultVpc.ts');
    return defaultVpcSnapshot(usualPlace);
  }
  return (await import('./synthetic.ts')).syntheticSnapshot(name.interfaces);
};

/**
 * How a place begins in the world of that name: as the world says of its own place, alike elsewhere, or as a new account where
 * the world has nothing to say. Equal for equal name, place and seed.
 */
export const beginningNamed = async (name: WorldName, place: AccountRegion, seed = ''): Promise<Beginning> => {
  if (name.kind === 'demo') return (await import('./demoWorlds.ts')).demoBeginning(place, seed);
  if (name.kind === 'empty') return { snapshot: (await import('./defaultVpc.ts')).emptySnapshot(place) };
  if (name.kind === 'default') return (await import('./defaultVpc.ts')).defaultVpcBeginning(place, seed);
  const [snapshot, { moved }] = await Promise.all([worldNamed(name), import('./moved.ts')]);
  const isOwn = snapshot.accountId === place.accountId && snapshot.region === place.region && seed === '';
  return { snapshot: isOwn ? snapshot : moved(snapshot, place, seed) };
};

/** Where the world of that name is at home. */
export const homeOf = async (name: WorldName): Promise<AccountRegion> => {
  if (name.kind === 'demo' || name.kind === 'synthetic') {
    const { accountId, region } = (await import('./demoAccounts.ts')).demoAccount;
    return { accountId, region };
  }
  if (name.kind === 'real') {
    const { accountId, region } = await worldNamed(name);
    return { accountId: accountId ?? '', region };
  }
  return (await import('./defaultVpc.ts')).usualPlace;
};
