import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ec2 from '@aws-sdk/client-ec2';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shakeSchemas, withLiteralKeys } from '../../scripts/build/shakeSchemas.ts';
import { root } from '../../scripts/support/paths.ts';
import { sampleValue, sampleXml } from '../support/schemaSamples.ts';

const operations = {
  AssignPrivateIpAddresses: ec2.AssignPrivateIpAddresses$,
  AssociateAddress: ec2.AssociateAddress$,
  AttachNetworkInterface: ec2.AttachNetworkInterface$,
  CreateNetworkInterface: ec2.CreateNetworkInterface$,
  CreateTags: ec2.CreateTags$,
  DeleteNetworkInterface: ec2.DeleteNetworkInterface$,
  DescribeAddresses: ec2.DescribeAddresses$,
  DescribeInstanceTypes: ec2.DescribeInstanceTypes$,
  DescribeInstances: ec2.DescribeInstances$,
  DescribeInternetGateways: ec2.DescribeInternetGateways$,
  DescribeNetworkInterfaceAttribute: ec2.DescribeNetworkInterfaceAttribute$,
  DescribeNetworkInterfaces: ec2.DescribeNetworkInterfaces$,
  DescribeRouteTables: ec2.DescribeRouteTables$,
  DescribeSecurityGroups: ec2.DescribeSecurityGroups$,
  DescribeSubnets: ec2.DescribeSubnets$,
  DescribeVpcs: ec2.DescribeVpcs$,
  DetachNetworkInterface: ec2.DetachNetworkInterface$,
  DisassociateAddress: ec2.DisassociateAddress$,
  ModifyNetworkInterfaceAttribute: ec2.ModifyNetworkInterfaceAttribute$,
  RunInstances: ec2.RunInstances$,
  StartInstances: ec2.StartInstances$,
  StopInstances: ec2.StopInstances$,
  TerminateInstances: ec2.TerminateInstances$,
  UnassignIpv6Addresses: ec2.UnassignIpv6Addresses$,
} as const;

type Name = keyof typeof operations;
const names = Object.keys(operations) as Name[];

type Client = { readonly send: (command: unknown) => Promise<unknown> };
type Bundle = {
  readonly EC2Client: new (settings: object) => Client;
  readonly commands: Readonly<Record<string, new (input: unknown) => unknown>>;
};
type Exchange = { readonly body: unknown; readonly result: unknown };

describe('the shaken schemas of the SDK', () => {
  let folder: string;
  let shaken: Bundle;
  let whole: Bundle;

  beforeAll(async () => {
    folder = await mkdtemp(join(root, 'dist-test-shake-'));
    shaken = await bundled(join(folder, 'shaken.mjs'), true);
    whole = await bundled(join(folder, 'whole.mjs'), false);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(names)('%s sends and reads the same as with the whole schemas', async (name) => {
    const expected = await exchange(whole, name);
    expect(String(expected.body)).toContain(`Action=${name}`);
    const members = schemasOf(name).output.isUnitSchema() ? [] : Object.keys(schemasOf(name).output.getMemberSchemas());
    expect(Object.keys(expected.result as object)).toEqual(expect.arrayContaining(['$metadata', ...members]));
    expect(await exchange(shaken, name)).toEqual(expected);
  });

  it('leave less than half of the bundle', async () => {
    const bytes = async (name: string): Promise<number> => (await stat(join(folder, name))).size;
    expect(await bytes('shaken.mjs')).toBeLessThan((await bytes('whole.mjs')) / 2);
  });

  it('keep a key whose text is not known', () => {
    expect(withLiteralKeys('const _a = "x";\nf({ [_a]: 1, [_b]: 2 });')).toBe(
      'const _a = "x";\nf({ "x": 1, [_b]: 2 });',
    );
  });
});

const bundled = async (outfile: string, shake: boolean): Promise<Bundle> => {
  const list = names.map((name) => `${name}Command`).join(', ');
  await build({
    stdin: {
      contents: `import { EC2Client, ${list} } from '@aws-sdk/client-ec2';
        export { EC2Client };
        export const commands = { ${list} };`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: shake ? [shakeSchemas] : [],
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Bundle;
};

/** One call with every member filled in both directions. */
const exchange = async ({ EC2Client, commands }: Bundle, name: Name): Promise<Exchange> => {
  const { input, output } = schemasOf(name);
  let body: unknown;
  const xml = `<${name}Response>${sampleXml(output)}</${name}Response>`;
  const handle = (request: HttpRequest): Promise<{ response: HttpResponse }> => {
    body = request.body;
    const headers = { 'content-type': 'text/xml' };
    return Promise.resolve({ response: new HttpResponse({ statusCode: 200, headers, body: Buffer.from(xml) }) });
  };
  const client = new EC2Client({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: { handle },
  });
  const Command = commands[`${name}Command`];
  if (Command === undefined) throw new Error(`The bundle has no command: ${name}`);
  return { result: await client.send(new Command(sampleValue(input))), body };
};

const schemasOf = (name: Name): { readonly input: NormalizedSchema; readonly output: NormalizedSchema } => {
  const [, , , , input, output] = operations[name];
  return { input: NormalizedSchema.of(input), output: NormalizedSchema.of(output) };
};
