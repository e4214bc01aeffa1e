import { commands, Uri } from 'vscode';
import { liveScopes } from '../../src/ui/liveScopes.ts';
import { noConsent } from '../../src/services/consent.ts';
import { Scopes } from '../../src/services/scopes/scopes.ts';
import type { Platform } from '../../src/services/platform.ts';
import { ActivityViewHost } from '../../src/ui/activity/activityViewHost.ts';
import { ChangesPanel } from '../../src/ui/changes/changesPanel.ts';
import { onRestoredPanel } from '../../src/ui/door/panel.ts';
import { DetailsPanel } from '../../src/ui/details/detailsPanel.ts';
import { FindingsViewHost } from '../../src/ui/findings/findingsViewHost.ts';
import { GuestPanel } from '../../src/ui/guest/guestPanel.ts';
import { NetworkViewHost } from '../../src/ui/network/networkViewHost.ts';
import { PlanPanels } from '../../src/ui/plan/planPanels.ts';
import { registerCommands } from '../../src/ui/registerCommands.ts';
import { Log } from '../../src/ui/shared/log.ts';
import { OnFirstUse } from '../../src/ui/shared/onFirstUse.ts';
import { Problems } from '../../src/ui/shared/problems.ts';
import { Session } from '../../src/ui/shared/session.ts';
import { protectedSetting } from '../../src/ui/shared/settings.ts';
import { TopologyPanels } from '../../src/ui/topology/topologyPanels.ts';
import { fakePlatform, FakeAccount } from './fakeAccount.ts';
import { memento } from './openedSession.ts';
import { closeAtReset } from './vscode/desktop.ts';

/** The extension in a window of the stub, as `activate` builds it, over a fake account. */
export const openedWindow = (over: Partial<Platform> = {}, account = new FakeAccount(), storage?: Uri) => {
  const [globalState, workspaceState] = [memento(), memento()];
  const subscriptions: { dispose: () => unknown }[] = [];
  const context = { subscriptions, extensionUri: Uri.file('/extension') } as never;
  const platform = fakePlatform(account, over);
  const log = new Log();
  const problems = new Problems(log);
  const state = {
    globalState: globalState.of,
    workspaceState: workspaceState.of,
    ...(storage ? { globalStorageUri: storage } : {}),
  };
  const scopes = new Scopes();
  const session = new Session({
    platform,
    scopes,
    log,
    problems,
    load: async () => liveScopes(state, { platform, consent: noConsent, protectedSetting, log, problems }),
  });
  const network = new NetworkViewHost(context, session);
  const findings = new FindingsViewHost(context, session);
  const activity = new ActivityViewHost(context, session);
  const run = async (id: string, ...given: readonly unknown[]): Promise<void> => {
    await commands.executeCommand(`eniExplorer.${id}`, ...given);
  };
  const topology = new TopologyPanels(context, session, run);
  const details = new OnFirstUse(async () => new DetailsPanel(context, session));
  const changes = new OnFirstUse(async () => new ChangesPanel(session));
  const plans = new OnFirstUse(async () => new PlanPanels(context, session));
  const guest = new OnFirstUse(async () => new GuestPanel(scopes));
  closeAtReset(() => {
    for (const part of [network, findings, activity, topology]) part.dispose();
  });
  onRestoredPanel('eniExplorer.details', async (panel, kept) => (await details.get()).restore(panel, kept));
  registerCommands({ session, network, findings, activity, topology, details, changes, plans, guest });
  return {
    account,
    session,
    scopes,
    log,
    network,
    findings,
    activity,
    topology,
    details,
    changes,
    plans,
    run,
    /** What is remembered for the folder, and for the person. */
    kept: workspaceState.kept,
    keptForPerson: globalState.kept,
  };
};
