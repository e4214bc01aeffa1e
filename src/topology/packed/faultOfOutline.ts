import { tiers } from '../../domain/tier.ts';
/** What is checked: whether a value has a form; the name of the first field that has not tells where it breaks. */
type Form = (value: unknown, at: string) => string | undefined;

/**
 * Checks title, counts, VPCs, zones and subnets of a packed graph: the field that is wrong, or how many cards the
 * subnets have.
 */
export const faultOfOutline = (
  value: Readonly<Record<string, unknown>>,
): { readonly fault: string } | { readonly fault: undefined; readonly cards: number } => {
  let cards = 0;
  const counted: Form = (count, at) => {
    const fault = whole(count, at);
    if (typeof count === 'number') cards += count;
    return fault;
  };
  const fault = outlineForm(counted)(value, 'picture');
  return fault === undefined ? { fault, cards } : { fault };
};

const text: Form = (value, at) => (typeof value === 'string' ? undefined : at);
const number: Form = (value, at) => (typeof value === 'number' ? undefined : at);
const whole: Form = (value, at) => (Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : at);

const optional =
  (form: Form): Form =>
  (value, at) =>
    // A message of VS Code leaves undefined fields out.
    value === undefined || value === null ? undefined : form(value, at);

const oneOf =
  (...known: readonly string[]): Form =>
  (value, at) =>
    typeof value === 'string' && known.includes(value) ? undefined : at;

const list =
  (form: Form): Form =>
  (value, at) => {
    if (!Array.isArray(value)) return at;
    for (const [index, item] of value.entries()) {
      const fault = form(item, `${at}[${index}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

const record =
  (fields: Readonly<Record<string, Form>>): Form =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return at;
    const entries = new Map<string, unknown>(Object.entries(value));
    for (const [name, form] of Object.entries(fields)) {
      const fault = form(entries.get(name), `${at}.${name}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

const finding = record({ id: text, severity: oneOf('warning', 'error'), message: text });

const usage = record({ total: number, reserved: number, inUse: number, inPrefixes: number, free: number });

const subnetForm = (cards: Form): Form =>
  record({
    id: text,
    name: text,
    cidr: optional(text),
    ipv6Cidr: optional(text),
    zone: text,
    tier: oneOf(...tiers),
    reach: text,
    routeNote: optional(text),
    usage: optional(usage),
    cards,
    findings: list(finding),
  });

const outlineForm = (cards: Form): Form =>
  record({
    title: text,
    region: text,
    readAt: number,
    gaps: list(text),
    counts: record({ interfaces: whole, instances: whole, subnets: whole, findings: whole }),
    facts: record({ public: whole, unattached: whole }),
    vpcs: list(
      record({
        id: text,
        name: text,
        cidrs: list(text),
        ipv6Cidrs: list(text),
        shelf: text,
        gateway: optional(text),
        zones: list(record({ name: text, zoneId: optional(text), subnets: list(subnetForm(cards)) })),
      }),
    ),
  });
