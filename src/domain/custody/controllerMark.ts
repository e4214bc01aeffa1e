import type { Eni, Tag } from '../model.ts';
import type { Controller } from './controller.ts';
import { controllerCatalogue } from './controllerCatalogue.ts';

/** What a controller left on an interface: its description, or a tag. */
export type ControllerMark = { readonly controller: Controller; readonly on: 'description' | Tag };

/** The mark of the controller that comes first in the catalogue; undefined without any. */
export const markOn = ({ description, tags }: Eni): ControllerMark | undefined => {
  let first: ControllerMark | undefined;
  let place = Number.MAX_SAFE_INTEGER;
  const take = (at: number, on: ControllerMark['on']): void => {
    const controller = controllerCatalogue[at];
    if (controller === undefined || at >= place) return;
    [first, place] = [{ controller, on }, at];
  };
  if (description !== '') for (const [at, writes] of writers) if (writes.test(description)) take(at, 'description');
  for (const tag of tags) {
    for (const { at, value } of byKey.get(tag.key) ?? nothing) {
      if (value === undefined || value === tag.value.trim()) take(at, tag);
    }
    if (tag.key.includes('/')) for (const [at, prefix] of prefixes) if (tag.key.startsWith(prefix)) take(at, tag);
  }
  return first;
};

const nothing: readonly never[] = [];

const writers = controllerCatalogue.flatMap(({ writes }, at) => (writes ? [[at, writes] as const] : []));

const signs = controllerCatalogue.flatMap(({ tags = [] }, at) => tags.map((sign) => ({ at, sign })));

const prefixes = signs.flatMap(({ at, sign }) => (sign.endsWith('/') ? [[at, sign] as const] : []));

type Sign = { readonly at: number; readonly value: string | undefined };

const byKey: ReadonlyMap<string, readonly Sign[]> = new Map(
  [...Map.groupBy(signs, ({ sign }) => sign.split('=')[0] ?? sign)].map(([key, of]) => [
    key,
    of.map(({ at, sign }) => ({ at, value: sign.split('=')[1] })),
  ]),
);
