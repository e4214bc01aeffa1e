import { oidcRefusal } from './oidcRefusals.ts';

/** The members of a JSON body, each as what it should be; what is something else counts as missing. */
export type RequestBody = {
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
};

/** Throws `InvalidRequestException` for a body that is no JSON object. */
export const requestBody = (json: string): RequestBody => {
  const members = membersOf(json);
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    text: (name) => textOf(members.get(name)),
    texts: (name) => {
      const list = members.get(name);
      return Array.isArray(list) ? list.map(textOf) : [];
    },
  };
};

const membersOf = (json: string): ReadonlyMap<string, unknown> => {
  try {
    const body: unknown = JSON.parse(json === '' ? '{}' : json);
    if (typeof body === 'object' && body !== null) return new Map(Object.entries(body));
  } catch {
    // Told below, like a body that is no object.
  }
  throw oidcRefusal('InvalidRequestException', 'The request has no JSON body');
};

/** Whether a text of a request is one of a list, whose type is narrower than text. */
export const isAmong = (text: string, list: readonly string[]): boolean => list.includes(text);
