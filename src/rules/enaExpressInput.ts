import type { EniInput } from './shared/eniInput.ts';

/** ENA Express of an interface as it is to be; without an answer for UDP it is off for UDP. */
export type EnaExpressInput = EniInput & { readonly enabled: boolean; readonly udp?: boolean | undefined };
