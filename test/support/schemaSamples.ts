import type { NormalizedSchema } from '@smithy/core/schema';

type Walk = { readonly depth: number };

const deepest = 4;

/** A value with every member filled, down to a depth; what a request may carry at most. */
export const sampleValue = (schema: NormalizedSchema, { depth }: Walk = { depth: 0 }): unknown => {
  if (schema.isStructSchema()) {
    if (depth >= deepest) return {};
    const members = [...schema.structIterator()].filter(([name]) => name !== 'DryRun');
    return Object.fromEntries(members.map(([name, member]) => [name, sampleValue(member, { depth: depth + 1 })]));
  }
  if (schema.isListSchema()) return [1, 2].map(() => sampleValue(schema.getValueSchema(), { depth: depth + 1 }));
  if (schema.isTimestampSchema()) return new Date('2026-01-02T03:04:05Z');
  if (schema.isBooleanSchema()) return true;
  if (schema.isNumericSchema()) return 7;
  return schema.isBlobSchema() ? new Uint8Array([1, 2, 3]) : `text ${schema.getMemberName() || 'item'} & more`;
};

/** The same for a response, written as EC2 would. */
export const sampleXml = (schema: NormalizedSchema, { depth }: Walk = { depth: 0 }): string => {
  if (schema.isStructSchema()) {
    if (depth >= deepest) return '';
    return [...schema.structIterator()].map(([name, member]) => elementOf(name, member, depth)).join('');
  }
  if (schema.isListSchema()) {
    const item = sampleXml(schema.getValueSchema(), { depth: depth + 1 });
    return `<item>${item}</item><item>${item}</item>`;
  }
  if (schema.isTimestampSchema()) return '2026-01-02T03:04:05Z';
  if (schema.isBooleanSchema()) return 'true';
  if (schema.isNumericSchema()) return '7';
  return schema.isBlobSchema() ? 'AQID' : `text ${schema.getMemberName()} &amp; more`;
};

const elementOf = (name: string, member: NormalizedSchema, depth: number): string => {
  const element = member.getMemberTraits().xmlName ?? name;
  return `<${element}>${sampleXml(member, { depth: depth + 1 })}</${element}>`;
};
