import type { FixedCommand } from '../../manifest/commands.ts';
import type { ChangesPanel } from '../changesPanel.ts';
import type { DetailsPanel } from '../detailsPanel.ts';
import type { OnFirstUse } from '../onFirstUse.ts';
import type { FindingsViewHost } from '../findingsView.ts';
import type { NetworkViewHost } from '../networkView.ts';
import type { Session } from '../session.ts';
import type { TopologyPanel } from '../topologyPanel.ts';

/** What a command can reach. */
export type CommandContext = {
  readonly session: Session;
  readonly network: NetworkViewHost;
  readonly findings: FindingsViewHost;
  readonly topology: TopologyPanel;
  readonly details: OnFirstUse<DetailsPanel>;
  readonly changes: OnFirstUse<ChangesPanel>;
};

/**
 * One command; `argument` is the row, the place in the picture or the file that it was called on, undefined from the palette;
 * `all` is everything that was selected then.
 */
export type Command = (context: CommandContext, argument: unknown, all?: unknown) => Promise<void>;

/** Every fixed command has its function; a missing one is a type error. */
export type CommandTable = { readonly [C in FixedCommand]: Command };
