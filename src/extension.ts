import * as l10n from '@vscode/l10n';
import { commands, l10n as vscodeL10n, type ExtensionContext } from 'vscode';
import { livePlatform } from './livePlatform.ts';
import { commandOf } from './manifest/commands.ts';
import { Store } from './services/store.ts';
import { copyText } from './ui/commands/copy.ts';
import { registerCommands } from './ui/commands/register.ts';
import { revealTarget } from './ui/commands/show.ts';
import { ChangesPanel } from './ui/changesPanel.ts';
import { DetailsPanel } from './ui/detailsPanel.ts';
import { FindingsViewHost } from './ui/findingsView.ts';
import { Log } from './ui/log.ts';
import { Memory } from './ui/memory.ts';
import { NetworkViewHost } from './ui/networkView.ts';
import { Problems } from './ui/problems.ts';
import { Session } from './ui/session.ts';
import { readSnapshotText } from './ui/snapshotText.ts';
import { protectedSetting } from './ui/settings.ts';
import { createStatusBar } from './ui/statusBar.ts';
import { TopologyPanel } from './ui/topologyPanel.ts';
import { watchProtection } from './ui/watchProtection.ts';

/** Builds the objects and connects them. Nothing is read, loaded or asked before a person looks at the view or runs a command. */
export const activate = (
  context: ExtensionContext,
): { readonly session: Session; readonly network: NetworkViewHost; readonly findings: FindingsViewHost } => {
  if (vscodeL10n.bundle) l10n.config({ contents: vscodeL10n.bundle });
  const log = new Log();
  const problems = new Problems(log);
  const platform = livePlatform(readSnapshotText);
  const store = new Store(platform);
  const session = new Session({ platform, store, memory: new Memory(context), log, problems, protectedSetting });
  const network = new NetworkViewHost(context, session);
  const findings = new FindingsViewHost(context, session);
  const command = async (id: string, argument?: unknown): Promise<void> => {
    await commands.executeCommand(commandOf(id), argument);
  };
  const topology = new TopologyPanel(context, session, {
    runOperation: (id, target) => command(id, target),
    revealInTree: (target) => revealTarget({ network, session }, target),
    openInConsole: (target) => command('openInConsole', target),
    copy: copyText,
    refresh: () => session.refresh(),
    exportFile: () => command('exportTopology'),
    openDemo: () => command('openDemo'),
    chooseScope: () => command('chooseScope'),
  });
  const details = new DetailsPanel(session);
  const changes = new ChangesPanel(session);
  context.subscriptions.push(
    ...[log, network, findings, topology, details, changes, createStatusBar(session), watchProtection(session), store],
    ...registerCommands({ session, network, findings, topology, details, changes }),
  );
  return { session, network, findings };
};
