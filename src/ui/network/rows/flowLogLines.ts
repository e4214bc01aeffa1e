import { flowLogsOf, flowLogText } from '../../../domain/flowLogText.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import { foreign, words } from '../../../domain/words.ts';
import { line, lines, type Markdown } from '../../shared/tree/markdown.ts';

/** The flow logs of an interface, a subnet or a VPC itself; empty where there is none. */
export const flowLogLines = (thing: { readonly id: string }, inventory: Inventory): Markdown =>
  lines(
    ...flowLogsOf(thing, inventory).map((log) => line(words`Flow log ${foreign(log.id)}`, flowLogText(log))),
    line(words`Flow logs`, inventory.missing('flowLogs') && words`not read`),
  );
