import type { Eni } from '../../../domain/model.ts';
import { natural } from '../../../domain/natural.ts';
import { labelOf } from '../../../domain/tags.ts';

/** Network card, then device index; interfaces without an attachment last, by name. */
export const bySlot = (a: Eni, b: Eni): number => slot(a) - slot(b) || natural(labelOf(a), labelOf(b));

const slot = ({ attachment }: Eni): number =>
  attachment ? attachment.networkCard * 1000 + attachment.deviceIndex : Number.MAX_SAFE_INTEGER;
