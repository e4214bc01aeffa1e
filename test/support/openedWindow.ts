import { commands, Uri } from 'vscode';
import type { Platform } from '../../src/services/platform.ts';
import { Store } from '../../src/services/store.ts';
import { ChangesPanel } from '../../src/ui/changes/changesPanel.ts';
import { DetailsPanel } from '../../src/ui/details/detailsPanel.ts';
import { FindingsViewHost } from '../../src/ui/findings/findingsViewHost.ts';
import { NetworkViewHost } from '../../src/ui/network/networkViewHost.ts';
import { registerCommands } from '../../src/ui/registerCommands.ts';
import { Log } from '../../src/ui/shared/log.ts';
import { Memory } from '../../src/ui/shared/memory.ts';
import { OnFirstUse } from '../../src/ui/shared/onFirstUse.ts';
import { Problems } from '../../src/ui/shared/problems.ts';
import { Session } from '../../src/ui/shared/session.ts';
import { protectedSetting } from '../../src/ui/shared/settings.ts';
import { TopologyPanel } from '../../src/ui/topology/topologyPanel.ts';
import { fakePlatform, FakeAccount } from './fakeAccount.ts';
import { memento } from './openedSession.ts';

/** The extension in a window of the stub, as `activate` builds it, over a fake account. */
export const openedWindow = (over: Partial<Platform> = {}, account = new FakeAccount()) => {
  const [globalState, workspaceState] = [memento(), memento()];
  const subscriptions: { dispose: () => unknown }[] = [];
  const context = { subscriptions, extensionUri: Uri.file('/extension') } as never;
  const platform = fakePlatform(account, over);
  const log = new Log();
  const problems = new Problems(log);
  const memory = new Memory({ globalState: globalState.of, workspaceState: workspaceState.of });
  const session = new Session({ platform, store: new Store(platform), memory, log, problems, protectedSetting });
  const network = new NetworkViewHost(context, session);
  const findings = new FindingsViewHost(context, session);
  const run = async (id: string, ...given: readonly unknown[]): Promise<void> => {
    await commands.executeCommand(`eniExplorer.${id}`, ...given);
  };
  const topology = new TopologyPanel(context, session, run);
  const details = new OnFirstUse(async () => new DetailsPanel(session));
  const changes = new OnFirstUse(async () => new ChangesPanel(session));
  registerCommands({ session, network, findings, topology, details, changes });
  return {
    account,
    session,
    log,
    network,
    findings,
    topology,
    details,
    changes,
    run,
    /** What is remembered for the folder, and for the person. */
    kept: workspaceState.kept,
    keptForPerson: globalState.kept,
  };
};
