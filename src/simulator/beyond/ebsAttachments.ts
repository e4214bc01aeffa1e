import type { VolumeRoom } from '../extras.ts';
import facts from './ebsAttachments.json' with { type: 'json' };

/** By the number of volumes: the types that take so many, separated by spaces. */
type Types = { readonly [most: string]: string };

const roomsOf = (types: Types, isShared: boolean): readonly (readonly [type: string, room: VolumeRoom])[] =>
  Object.entries(types).flatMap(([most, names]) =>
    names.split(' ').map((type) => [type, { most: Number(most), isShared }] as const),
  );

/**
 * Facts of DescribeInstanceTypes (`MaximumEbsAttachments`, `AttachmentLimitType`). Types of Xen, of which EC2 says `shared` as well,
 * share nothing by the EC2 user guide (EBS volume limits).
 */
const rooms = new Map([...roomsOf(facts.shared, true), ...roomsOf(facts.own, false)]);

/** How many volumes an instance of the type takes; undefined where no source tells. */
export const volumeRoomOf = (type: string): VolumeRoom | undefined => rooms.get(type);
