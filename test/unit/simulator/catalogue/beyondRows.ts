import type { Row } from './row.ts';

/** Refusals of what other clients ask and the product does not, so that it has no words of its own for them. */
export const beyondRows: readonly Row[] = [
  [
    'FilterLimitExceeded: The maximum number of filter values specified on a single call is 200',
    (ec2) => {
      const Values = Array.from({ length: 201 }, (_, index) => `eni-${index}`);
      return ec2.describeNetworkInterfaces({ Filters: [{ Name: 'network-interface-id', Values }] });
    },
  ],
];
