import { associationId } from './associationIds.ts';
import { looksLikeId, malformedText } from './lookup.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** A public image. */
export type Image = {
  readonly id: string;
  readonly name: string;
  readonly architecture: 'x86_64' | 'arm64';
  readonly isWindows: boolean;
};

/** What Amazon offers in every region, under the names by which clients look for images. */
const offered: readonly Omit<Image, 'id'>[] = [
  { name: 'al2023-ami-2023.9.20251117.1-kernel-6.1-x86_64', architecture: 'x86_64', isWindows: false },
  { name: 'al2023-ami-2023.9.20251117.1-kernel-6.1-arm64', architecture: 'arm64', isWindows: false },
  { name: 'amzn2-ami-hvm-2.0.20251110.1-x86_64-gp2', architecture: 'x86_64', isWindows: false },
  { name: 'Windows_Server-2022-English-Full-Base-2025.11.12', architecture: 'x86_64', isWindows: true },
];

/** The images that a list shows: Amazon's, and those that instances use. */
export const imagesOf = (world: World): readonly Image[] => {
  const images = offered.map((one) => ({ ...one, id: associationId('ami', world.region, one.name) }));
  const used = new Set(Array.from(world.instances.values()).flatMap(({ imageId }) => imageId ?? []));
  for (const { id } of images) used.delete(id);
  return [...images, ...Array.from(used, plainImage)];
};

/** Throws `InvalidAMIID.Malformed`, or `.NotFound` in a world whose images are all there are. */
export const findImage = (world: World, id: string): Image => {
  const image = imagesOf(world).find((one) => one.id === id);
  if (image) return image;
  if (!looksLikeId('ami', id)) throw new Refusal('InvalidAMIID.Malformed', malformedText('ami', id));
  if (world.isClosed) throw new Refusal('InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`);
  return plainImage(id);
};

const plainImage = (id: string): Image => ({
  id,
  name: `simulated-${id}`,
  architecture: 'x86_64',
  isWindows: false,
});
