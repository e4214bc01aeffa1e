import { momentText } from '../../domain/moment.ts';
import type { Snapshot } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/** An earlier account that what is shown is compared with. */
export type Baseline = { readonly title: string; readonly snapshot: Snapshot };

/** `Demo account, 2026-11-27 22:10`. */
export const baselineTitle = ({ title, snapshot }: Baseline): Words =>
  words`${foreign(title, 80)}, ${foreign(momentText(snapshot.readAt))}`;
