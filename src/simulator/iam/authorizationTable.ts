import table from './ec2Authorization.json' with { type: 'json' };

/** What the Service Authorization Reference says of a call. */
export type AuthorizationRow = {
  readonly source: string;
  /** Condition keys of the call, whatever the resource. */
  readonly keys: readonly string[];
  /** The types of resources that it knows; none = it is allowed on all or none. */
  readonly types: readonly ResourceRow[];
};

export type ResourceRow = { readonly type: string; readonly isRequired: boolean; readonly keys: readonly string[] };

type Rows = {
  readonly [call: string]: {
    readonly source: string;
    readonly keys: readonly string[];
    readonly resources: { readonly [type: string]: readonly string[] | undefined };
  };
};

const calls: Rows = table.calls;
const arns: { readonly [type: string]: string } = table.arns;

/** Undefined for a call that the reference does not list: nobody is allowed it. */
export const authorizationRow = (call: string): AuthorizationRow | undefined => {
  if (!Object.hasOwn(calls, call)) return undefined;
  const row = calls[call];
  return (
    row && {
      source: row.source,
      keys: row.keys,
      types: Object.entries(row.resources).map(([name, keys = []]) => ({
        type: name.replace('*', ''),
        isRequired: name.endsWith('*'),
        keys,
      })),
    }
  );
};

export type ArnPlace = { readonly partition: string; readonly region: string; readonly account: string };

/** An ARN as the reference spells those of a type; its id is `*` for what does not exist yet. */
export const arnOfType = (type: string, id: string, { partition, region, account }: ArnPlace): string =>
  (arns[type] ?? '')
    .replace('${Partition}', () => partition)
    .replace('${Region}', () => region)
    .replace('${Account}', () => account)
    .replace(/\$\{[^}]*\}$/, () => id);
