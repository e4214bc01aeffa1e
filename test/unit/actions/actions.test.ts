import { NormalizedSchema } from '@smithy/core/schema';
import { expect, it } from 'vitest';
import { actions } from '../../../src/actions/actions.ts';
import { operationSchemas } from '../../../src/simulator/wire/operationSchemas.ts';

it.each(Object.entries(actions))(
  "%s has a dry run exactly where the SDK's own description has one",
  (_name, action) => {
    const {
      [action.api]: operation,
    }: { readonly [api: string]: (typeof operationSchemas)[keyof typeof operationSchemas] | undefined } =
      operationSchemas;
    const members = [...NormalizedSchema.of(operation?.[4] ?? 'unit').structIterator()].map(([name]) => name);
    expect(members.length).toBeGreaterThan(1);
    expect(members.includes('DryRun')).toBe(action.dryRun);
  },
);
