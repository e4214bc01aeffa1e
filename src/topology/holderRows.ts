import { becauseOf } from '../domain/custody/because.ts';
import { custodyOf, custodyHeading } from '../domain/custody/custody.ts';
import { holderText } from '../domain/custody/holder.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import type { DetailsRow } from './details.ts';
import { said } from './detailsRows.ts';

/** Who holds an interface, or made it, and what tells so; empty for the account's own. */
export const holderRows = (eni: Eni, inventory: Inventory): readonly DetailsRow[] => {
  const { kind, holder, account } = custodyOf(eni, inventory);
  const reasons = becauseOf(eni, inventory);
  return [
    ...(holder ? [said(custodyHeading[kind], holderText(holder))] : []),
    ...(account !== undefined && holder?.key !== account ? [said('Account', account)] : []),
    ...reasons.map((reason, index) => said(index === 0 ? 'Because' : '', reason)),
  ];
};
