import { bySlot } from '../../../domain/indexes.ts';
import type { Eni } from '../../../domain/model.ts';
import { natural } from '../../../domain/natural.ts';
import { labelOf } from '../../../domain/tags.ts';

/** Network card, then device index; interfaces without an attachment last, by name. */
export const bySlotAndName = (a: Eni, b: Eni): number => bySlot(a, b) || natural(labelOf(a), labelOf(b));
