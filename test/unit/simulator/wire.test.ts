import * as sdk from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eniView } from '../../../src/simulator/view/eniView.ts';
import { operationSchemas, type OperationName } from '../../../src/simulator/wire/operationSchemas.ts';
import { readRequest } from '../../../src/simulator/wire/readRequest.ts';
import { writeResponse } from '../../../src/simulator/wire/writeResponse.ts';
import { fixedConfig } from '../../support/simulated.ts';
import { address, attached, eni } from '../../support/snapshot.ts';
import { NormalizedSchema } from '@smithy/core/schema';

/** A client that answers every request with the given XML and keeps the form it was sent. */
const clientOver = (xml: string) => {
  const forms: string[] = [];
  const requestHandler = {
    handle: async (request: { readonly body: string }) => {
      forms.push(request.body);
      return { response: { statusCode: 200, headers: {}, body: new TextEncoder().encode(xml) } };
    },
  };
  return { ec2: new sdk.EC2Client({ ...fixedConfig, requestHandler }), forms };
};

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text)),
  fc.constantFrom(
    '<b onclick="x">&amp;</b>',
    ']]>',
    '&#38;',
    '',
    ' two  spaces ',
    'a\r\nb',
    'ünï→🙂',
    '__proto__',
    'a=b&c=d+e%20',
  ),
);

/** Any value that a schema of a request allows, a few levels deep. */
const valueOf = (schema: NormalizedSchema, depth: number): fc.Arbitrary<unknown> => {
  if (schema.isBooleanSchema()) return fc.boolean();
  if (schema.isNumericSchema()) return fc.integer();
  if (schema.isTimestampSchema()) return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) });
  if (schema.isBlobSchema()) return fc.uint8Array({ minLength: 1 });
  if (schema.isListSchema()) {
    return fc.array(valueOf(schema.getValueSchema(), depth - 1), { minLength: 1, maxLength: 12 });
  }
  if (schema.isStructSchema()) return structureOf(schema, depth);
  return hostile;
};

const structureOf = (schema: NormalizedSchema, depth: number): fc.Arbitrary<object> => {
  const source = schema.getSchema();
  const needed: unknown = Array.isArray(source) ? source[6] : 0;
  const members = [...schema.structIterator()].filter(
    ([, member]) => depth > 0 || !(member.isStructSchema() || member.isListSchema()),
  );
  const kept = members.map(([name, member], at) => {
    const value = valueOf(member, depth - 1);
    const always = (typeof needed === 'number' && at < needed) || member.isIdempotencyToken() || at === 0;
    return [name, always ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(kept)).map(withoutHoles);
};

const withoutHoles = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));

/** The SDK's command of that name; all of them are sent alike. */
const commandOf = (name: OperationName, input: object): sdk.DescribeVpcsCommand => {
  const Command: unknown = Reflect.get(sdk, `${name}Command`);
  if (typeof Command !== 'function') throw new Error(`The SDK has no command: ${name}`);
  return Reflect.construct(Command, [input]) as sdk.DescribeVpcsCommand;
};

const names = Object.keys(operationSchemas).filter((name): name is OperationName =>
  Object.hasOwn(operationSchemas, name),
);

test.each(names)('what the SDK sends for %s is read back equal', async (name) => {
  const schema = NormalizedSchema.of(operationSchemas[name][4]);
  await fc.assert(
    fc.asyncProperty(structureOf(schema, 2), async (input) => {
      const { ec2, forms } = clientOver('<R/>');
      await ec2.send(commandOf(name, input));
      expect(readRequest(operationSchemas[name], new URLSearchParams(forms[0]))).toEqual(input);
    }),
    { numRuns: 15 },
  );
});

test('text of any kind comes through an answer unharmed', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      fc.pre(text.trim() !== '' || !text.includes('\n'));
      const output = { Vpcs: [{ VpcId: 'vpc-1', Tags: [{ Key: text, Value: text }] }] };
      const { ec2 } = clientOver(writeResponse(operationSchemas.DescribeVpcs, output, 'request'));
      const answer = await ec2.send(new sdk.DescribeVpcsCommand({}));
      expect(answer.Vpcs).toEqual(output.Vpcs);
    }),
  );
});

test('characters that XML cannot carry are replaced, so that the rest stays readable', async () => {
  const output = { Vpcs: [{ VpcId: 'a\u0000b\u001Bc' }] };
  const { ec2 } = clientOver(writeResponse(operationSchemas.DescribeVpcs, output, 'request'));
  expect((await ec2.send(new sdk.DescribeVpcsCommand({}))).Vpcs).toEqual([{ VpcId: 'a\uFFFDb\uFFFDc' }]);
});

test('a thousand interfaces come back as they were served, empty lists and times included', async () => {
  const served = Array.from({ length: 1000 }, (_, at) =>
    eniView(
      eni({
        id: `eni-${at}`,
        addresses: [address(`10.0.${at >> 8}.${at & 255}`)],
        attachment: at % 2 ? attached(`i-${at}`, 1, { attachTime: Date.UTC(2026, 0, 1) + at }) : undefined,
      }),
    ),
  );
  const xml = writeResponse(operationSchemas.DescribeNetworkInterfaces, { NetworkInterfaces: served }, 'request');
  const { ec2 } = clientOver(xml);
  const answer = await ec2.send(new sdk.DescribeNetworkInterfacesCommand({}));
  expect(answer.NetworkInterfaces).toEqual(served);
  expect(answer.NetworkInterfaces?.[0]?.Groups).toEqual([]);
});
