import type { FixedCommand } from '../manifest/commands.ts';
import type { ActivityViewHost } from './activity/activityViewHost.ts';
import type { ChangesPanel } from './changes/changesPanel.ts';
import type { DetailsPanel } from './details/detailsPanel.ts';
import type { FindingsViewHost } from './findings/findingsViewHost.ts';
import type { GuestPanel } from './guest/guestPanel.ts';
import type { NetworkViewHost } from './network/networkViewHost.ts';
import type { PlanPanels } from './plan/planPanels.ts';
import type { OnFirstUse } from './shared/onFirstUse.ts';
import type { Session } from './shared/session.ts';
import type { TopologyPanels } from './topology/topologyPanels.ts';

/** What a command can reach. */
export type CommandContext = {
  readonly session: Session;
  readonly network: NetworkViewHost;
  readonly findings: FindingsViewHost;
  readonly activity: ActivityViewHost;
  readonly topology: TopologyPanels;
  readonly details: OnFirstUse<DetailsPanel>;
  readonly changes: OnFirstUse<ChangesPanel>;
  readonly plans: OnFirstUse<PlanPanels>;
  readonly guest: OnFirstUse<GuestPanel>;
};

/**
 * One command; `argument` is the row, the place in the picture or the file that it was called on, undefined from the palette;
 * `all` is everything that was selected then. Commands of menus are wrapped in `onRow`. What it rejects with, `registerCommands` has told.
 */
export type Command = (context: CommandContext, argument?: unknown, all?: unknown) => Promise<void>;

/** Every fixed command has its function; a missing one is a type error. */
export type CommandTable = { readonly [C in FixedCommand]: Command };

/** The commands of one room. */
export type RoomCommands = Partial<CommandTable>;
