import { commands, ExtensionMode, type ExtensionContext } from 'vscode';
import { livePlatform } from './livePlatform.ts';
import { commandOf } from './manifest/commands.ts';
import { askedOnce } from './services/consent.ts';
import { Scopes } from './services/scopes/scopes.ts';
import { ActivityViewHost } from './ui/activity/activityViewHost.ts';
import { onRestoredPanel } from './ui/door/panel.ts';
import { registerCommands } from './ui/registerCommands.ts';
import { FindingsViewHost } from './ui/findings/findingsViewHost.ts';
import { Log } from './ui/shared/log.ts';
import { tellLongReads } from './ui/scopes/longRead.ts';
import { personOf } from './ui/scopes/personOf.ts';
import { NetworkViewHost } from './ui/network/networkViewHost.ts';
import { OnFirstUse } from './ui/shared/onFirstUse.ts';
import { Problems } from './ui/shared/problems.ts';
import { showReading } from './ui/scopes/readingProgress.ts';
import { Session } from './ui/shared/session.ts';
import { protectedSetting } from './ui/shared/settings.ts';
import { createStatusBar } from './ui/scopes/statusBar.ts';
import { TopologyPanels } from './ui/topology/topologyPanels.ts';
import { watchSignIn } from './ui/scopes/watchSignIn.ts';
import { watchProtection } from './ui/scopes/watchProtection.ts';

/** The running objects, for the tests that run beside the extension. */
export type TestAccess = {
  readonly session: Session;
  readonly network: NetworkViewHost;
  readonly findings: FindingsViewHost;
  readonly activity: ActivityViewHost;
};

/** Builds the objects and connects them. Nothing is read, loaded or asked before a person looks at the view or runs a command. */
export const activate = (context: ExtensionContext): TestAccess | undefined => {
  const log = new Log();
  const problems = new Problems(log);
  // Loaded on first use, like all that most people never need.
  const platform = livePlatform({
    readFile: async (file) => (await import('./ui/snapshots/snapshotText.ts')).readSnapshotText(file),
    person: personOf(context),
    workerFile: new URL('awsWorker.js', import.meta.url),
  });
  const consent = askedOnce(async (question) => (await import('./ui/scopes/askInTheClear.ts')).askInTheClear(question));
  const scopes = new Scopes();
  const session = new Session({
    platform,
    scopes,
    log,
    problems,
    load: async () =>
      (await import('./ui/liveScopes.ts')).liveScopes(context, { platform, consent, protectedSetting, log, problems }),
  });
  const network = new NetworkViewHost(context, session);
  const findings = new FindingsViewHost(context, session);
  const activity = new ActivityViewHost(context, session);
  // An argument that is left out stays so: one that is undefined means a row that VS Code has lost.
  const topology = new TopologyPanels(context, session, async (id, ...argument) => {
    await commands.executeCommand(commandOf(id), ...argument);
  });
  const details = new OnFirstUse(
    async () => new (await import('./ui/details/detailsPanel.ts')).DetailsPanel(context, session),
  );
  const changes = new OnFirstUse(async () => new (await import('./ui/changes/changesPanel.ts')).ChangesPanel(session));
  const plans = new OnFirstUse(async () => new (await import('./ui/plan/planPanels.ts')).PlanPanels(context, session));
  const guest = new OnFirstUse(async () => new (await import('./ui/guest/guestPanel.ts')).GuestPanel(scopes));
  context.subscriptions.push(
    log,
    platform,
    network,
    findings,
    activity,
    topology,
    details,
    changes,
    plans,
    // A tab of the last window comes to life when it is first looked at.
    onRestoredPanel('eniExplorer.plan', async (panel, kept) => (await plans.get()).restore(panel, kept)),
    onRestoredPanel('eniExplorer.details', async (panel, kept) => (await details.get()).restore(panel, kept)),
    guest,
    createStatusBar(session),
    watchProtection(session),
    watchSignIn(session),
    scopes,
    tellLongReads(scopes, (open) => showReading(session, open)),
    ...registerCommands({ session, network, findings, activity, topology, details, changes, plans, guest }),
  );
  // What can write past review and read-only mode is no other extension's to have.
  return context.extensionMode === ExtensionMode.Test ? { session, network, findings, activity } : undefined;
};
