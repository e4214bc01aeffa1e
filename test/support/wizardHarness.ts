import type { PlanCode } from '../../src/services/planCode.ts';
import type { Scope } from '../../src/domain/scope.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { Words } from '../../src/domain/words.ts';
import type { Platform } from '../../src/services/platform.ts';
import { accountInView, type KnownOfAccount } from '../../src/services/accountLine.ts';
import { readProtected } from '../../src/services/protectedSetting.ts';
import type { EndedRun } from '../../src/services/runResult.ts';
import { Store } from '../../src/services/store.ts';
import type { PreviewedOperation, WizardPorts } from '../../src/services/wizardPorts.ts';
import { fakePlatform, FakeAccount, scope } from './fakeAccount.ts';
import { scripted, type Line } from './scriptedPrompts.ts';
import { snapshot } from './snapshot.ts';

export type HarnessOptions = {
  readonly account?: Partial<Snapshot>;
  readonly platform?: Partial<Platform>;
  readonly readOnlyReason?: (scope: Scope) => Words | undefined;
  /** The setting: what is destroyed must be typed. */
  readonly confirmById?: boolean;
  /** The setting `eniExplorer.protected`. */
  readonly protect?: unknown;
  /** Cancels the run at its first step. */
  readonly cancelRun?: boolean;
};

/** Everything a wizard needs, with a scripted person and an open fake account. */
export const harness = async (lines: readonly Line[], options: HarnessOptions = {}) => {
  const account = new FakeAccount(snapshot(options.account));
  return { account, ...(await harnessOver(fakePlatform(account, options.platform), lines, options)) };
};

/** The same over any platform. */
export const harnessOver = async (platform: Platform, lines: readonly Line[], options: HarnessOptions = {}) => {
  const store = new Store(platform);
  await store.setScope(scope);
  const script = scripted(...lines);
  const copied: Pick<PlanCode, 'title' | 'text'>[] = [];
  const previewed: PreviewedOperation[] = [];
  const steps: string[] = [];
  const stopped: EndedRun[] = [];
  const ports: WizardPorts = {
    store,
    platform,
    prompts: script,
    readOnlyReason: options.readOnlyReason ?? (() => undefined),
    confirmById: () => options.confirmById ?? false,
    account: (of) =>
      accountInView(knownOf(of, store), readProtected(options.protect === undefined ? [] : [options.protect])),
    showPreview: async (shown) => void previewed.push(shown),
    tellStopped: async (ended) => void stopped.push(ended),
    copy: async ({ title, text }) => void copied.push({ title, text }),
    progress: (_title, task) => {
      const abort = new AbortController();
      const onStep = (step: string): void => {
        steps.push(step);
        if (options.cancelRun) abort.abort();
      };
      return task({ signal: abort.signal, onStep });
    },
  };
  return { store, script, ports, copied, previewed, steps, stopped };
};

const knownOf = (of: Scope, { inventory }: Store): KnownOfAccount => ({
  scope: of,
  accountId: inventory?.snapshot.accountId,
  region: inventory?.snapshot.region,
  endpoint: undefined,
});
