import { emptyParts } from '../../domain/emptyParts.ts';
import type { Snapshot } from '../../domain/model.ts';
import type { AccountRegion } from '../world.ts';

/** Where a world is that nobody gave a place. */
export const usualPlace: AccountRegion = { accountId: '123456789012', region: 'eu-west-1' };

/** An account with nothing in it, not even a default VPC: clients build all they need. */
export const emptySnapshot = ({ accountId, region }: AccountRegion = usualPlace): Snapshot => ({
  accountId,
  region,
  readAt: 0,
  ...emptyParts(),
  gaps: [],
});
