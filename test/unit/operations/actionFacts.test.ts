import { NormalizedSchema } from '@smithy/core/schema';
import { expect, it } from 'vitest';
import { actionFacts } from '../../../src/operations/actions.ts';
import { operations } from '../../../src/simulator/wire/operations.ts';

it.each(Object.entries(actionFacts))(
  "%s has a dry run exactly where the SDK's own description has one",
  (_action, facts) => {
    const {
      [facts.api]: operation,
    }: { readonly [api: string]: (typeof operations)[keyof typeof operations] | undefined } = operations;
    const members = [...NormalizedSchema.of(operation?.[4] ?? 'unit').structIterator()].map(([name]) => name);
    expect(members.length).toBeGreaterThan(1);
    expect(members.includes('DryRun')).toBe(facts.dryRun);
  },
);
