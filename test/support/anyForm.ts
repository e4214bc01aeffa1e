import { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';
import { requestName } from '../../src/simulator/wire/wireNames.ts';
import { operationSchemas, type OperationName } from '../../src/simulator/wire/operationSchemas.ts';

const names = Object.keys(operationSchemas) as readonly OperationName[];
const deepest = 5;

/** Texts that break what does not expect them. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\u0000',
    'a\u0000b',
    '\uFFFE',
    '\uD800',
    '__proto__',
    'constructor',
    ']]>',
    '*',
    '?*\\',
    '%',
    ' ',
  ),
  fc.constantFrom('-1', '99999999999999999999', '1e9', '0.5', 'NaN', '10.0.0.0/-1', '::/0', '300.1.1.1', 'fe80::1%1'),
  fc.string({ minLength: 300, maxLength: 3000 }),
);

/**
 * The form of some request for an account with these ids, as EC2's clients send it: mostly with the right names and with values
 * of the right kind, and somewhere with another. `draw` is fast-check's.
 */
export const formDrawn = (draw: fc.GeneratorValue, ids: readonly string[]): string => {
  const drawing = new Drawing(draw, ids);
  const action = drawing.oneOf(names);
  const version = drawing.isOneIn(30) ? drawing.text() : drawing.oneOf(['2016-11-15', '2014-10-01']);
  const fields = drawing.structure(NormalizedSchema.of(operationSchemas[action][4]), '');
  return String(new URLSearchParams([['Action', action], ['Version', version], ...fields]));
};

class Drawing {
  readonly #draw: fc.GeneratorValue;
  readonly #ids: readonly string[];

  constructor(draw: fc.GeneratorValue, ids: readonly string[]) {
    this.#draw = draw;
    this.#ids = ids;
  }

  oneOf<Choice>(choices: readonly Choice[]): Choice {
    return this.#draw((): fc.Arbitrary<Choice> => fc.constantFrom(...choices));
  }

  isOneIn(count: number): boolean {
    return this.#number(1, count) === count;
  }

  text(): string {
    return this.#draw((): fc.Arbitrary<string> => hostileText);
  }

  structure(schema: NormalizedSchema, prefix: string, depth = 0): [string, string][] {
    const source = schema.getSchema();
    const required: unknown = Array.isArray(source) ? source[6] : 0;
    return [...schema.structIterator()].flatMap(([key, member], at) => {
      const isNeeded = typeof required === 'number' && at < required;
      if (isNeeded ? this.isOneIn(20) : !this.isOneIn(depth === 0 ? 6 : 3)) return [];
      const name = this.isOneIn(60) ? this.text() : requestName(key, member);
      return this.#value(member, prefix === '' ? name : `${prefix}.${name}`, depth + 1);
    });
  }

  #value(schema: NormalizedSchema, name: string, depth: number): [string, string][] {
    if (depth > deepest) return [];
    if (schema.isStructSchema()) return this.structure(schema, name, depth);
    if (!schema.isListSchema()) return [[name, this.#leaf(schema, name)]];
    return Array.from({ length: this.#number(1, 3) }, (_, at) => at + 1).flatMap((at) => {
      const index = this.isOneIn(60) ? this.text() : String(at);
      return this.#value(schema.getValueSchema(), `${name}.${index}`, depth + 1);
    });
  }

  #leaf(schema: NormalizedSchema, name: string): string {
    if (this.isOneIn(12)) return this.text();
    if (schema.isBooleanSchema()) return this.oneOf(['true', 'false']);
    if (schema.isNumericSchema()) return String(this.#number(0, 9));
    if (schema.isTimestampSchema()) return '2026-11-29T00:00:00Z';
    return this.oneOf(this.#fitting(name));
  }

  /** Texts that are likely for a parameter of this name. */
  #fitting(name: string): readonly string[] {
    const [, wanted] = kinds.find(([pattern]) => pattern.test(name)) ?? [];
    if (wanted === undefined) return this.#ids;
    const known = typeof wanted === 'string' ? this.#ids.filter((id) => id.startsWith(wanted)) : wanted;
    return known.length > 0 ? known : this.#ids;
  }

  #number(min: number, max: number): number {
    return this.#draw((): fc.Arbitrary<number> => fc.integer({ min, max }));
  }
}

const kinds: readonly (readonly [RegExp, string | readonly string[]])[] = [
  [/NetworkInterfaceId(?:\.\d+)?$/, 'eni-'],
  [/SubnetId(?:\.\d+)?$/, 'subnet-'],
  [/VpcId(?:\.\d+)?$/, 'vpc-'],
  [/Group(?:Id)?(?:\.\d+)?$/, 'sg-'],
  [/InstanceId(?:\.\d+)?$/, 'i-'],
  [/AllocationId(?:\.\d+)?$/, 'eipalloc-'],
  [/AssociationId(?:\.\d+)?$/, 'eipassoc-'],
  [/RouteTableId(?:\.\d+)?$/, 'rtb-'],
  [/GatewayId(?:\.\d+)?$/, 'igw-'],
  [/AttachmentId(?:\.\d+)?$/, 'eni-attach-'],
  [/Filter\.\d+\.Name$/, ['vpc-id', 'subnet-id', 'tag:Name', 'tag-key', 'status', 'group-id', 'state']],
  [/Cidr\w*(?:\.\d+)?$/i, ['10.0.0.0/16', '10.9.0.0/24', '0.0.0.0/0', '2001:db8::/64', '10.0.1.16/28']],
  [/Ip\w*(?:\.\d+)?$/, ['10.0.1.9', '10.0.10.77', '203.0.113.9', '2001:db8::9', 'tcp', '-1']],
  [/InstanceType(?:\.\d+)?$/, ['m5.large', 't3.micro', 'x9.huge']],
  [/Zone(?:\.\d+)?$/, ['eu-west-1a', 'eu-west-1b']],
  [/ResourceType$/, ['network-interface', 'vpc', 'instance']],
  [/Domain$/, ['vpc']],
  [/Attribute$/, ['description', 'groupSet', 'sourceDestCheck', 'attachment']],
];
