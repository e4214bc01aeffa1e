import type { Eni } from '../model.ts';
import { tagValue } from '../tags.ts';
import type { ServiceSigns } from './serviceSigns.ts';
import { serviceCatalogue } from './serviceCatalogue.ts';

/** What told a service: the more telling first. */
export type Clue = 'tag' | 'description' | 'type' | 'operator' | 'requester';

export type Recognised = {
  readonly service: ServiceSigns;
  readonly clue: Clue;
  /** The resource as this clue names it. */
  readonly name: string | undefined;
};

/**
 * The service that an interface shows by what AWS wrote on it; undefined where nothing is known. Whether it holds the interface is
 * another question: anybody may write a description.
 */
export const recognised = (eni: Eni): Recognised | undefined =>
  byTag(eni) ?? byText(eni, untyped) ?? byType(eni) ?? byText(eni, typed) ?? byOperator(eni) ?? byRequester(eni);

const untyped = serviceCatalogue.filter(({ types }) => types === undefined);
const typed = serviceCatalogue.filter(({ types }) => types !== undefined);

/** The services by each of their words. */
const indexed = (words: (service: ServiceSigns) => readonly string[] | undefined): ReadonlyMap<string, ServiceSigns> =>
  new Map(serviceCatalogue.flatMap((service) => (words(service) ?? []).map((word) => [word, service] as const)));

const ofTag = indexed(({ tags }) => tags && Object.keys(tags));
const ofType = indexed(({ types }) => types);
const ofOperator = indexed(({ operates }) => operates);
const askers = serviceCatalogue.filter(({ asks }) => asks !== undefined);

const byTag = ({ tags }: Eni): Recognised | undefined => {
  for (const { key } of tags) {
    const service = ofTag.get(key);
    if (service) return { service, clue: 'tag', name: namedByTag(service, tags) };
  }
  return undefined;
};

const namedByTag = ({ tags: names = {} }: ServiceSigns, tags: Eni['tags']): string | undefined => {
  for (const [key, name] of Object.entries(names)) {
    const found = name.exec(tagValue(tags, key) ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};

const byText = ({ description }: Eni, among: readonly ServiceSigns[]): Recognised | undefined => {
  if (description === '') return undefined;
  for (const service of among) {
    const found = service.writes?.exec(description);
    if (found) return { service, clue: 'description', name: found[1] };
  }
  return undefined;
};

const byType = ({ interfaceType, description }: Eni): Recognised | undefined => {
  const service = interfaceType === 'interface' ? undefined : ofType.get(interfaceType);
  return service && { service, clue: 'type', name: service.writes?.exec(description)?.[1] };
};

const byOperator = ({ operator }: Eni): Recognised | undefined => {
  const service = operator?.managed === true ? ofOperator.get(operator.principal ?? '') : undefined;
  return service && { service, clue: 'operator', name: undefined };
};

const byRequester = ({ requesterId, attachment }: Eni): Recognised | undefined => {
  for (const asker of [requesterId, attachment?.instanceOwnerId]) {
    if (asker === undefined) continue;
    for (const service of askers) {
      const found = service.asks?.exec(asker);
      if (found) return { service, clue: 'requester', name: found[1] };
    }
  }
  return undefined;
};
