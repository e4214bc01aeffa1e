import type { ChangeMark } from './pictureChanges.ts';

/**
 * In a picture of before and after, an interface that moves stands twice: where it comes to under its own id, and under this one
 * where it leaves. EC2's ids hold no such sign.
 */
export const oldPlaceOf = (eniId: string): string => `${eniId}${sign}`;

const sign = '~before';

/** Whether an id of the picture stands for the place that an interface leaves. */
export const isOldPlace = (id: string): boolean => id.endsWith(sign);

/** The interface that an id of the picture stands for. */
export const interfaceAt = (id: string): string => (isOldPlace(id) ? id.slice(0, -sign.length) : id);

/** How what moves is marked: new where it comes to, and gone from the place that it leaves. */
export const moveMarks = ({ on, words }: ChangeMark): readonly ChangeMark[] => [
  { kind: 'added', on, words, place: 'new' },
  { kind: 'removed', on: { kind: 'interface', id: oldPlaceOf(on.id) }, words, place: 'old' },
];
