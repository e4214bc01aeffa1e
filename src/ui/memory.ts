import type { Memento } from 'vscode';
import type { Scope } from '../domain/scope.ts';

/** What is remembered from window to window: the last scope of this person and the filter of this workspace. No secrets. */
export class Memory {
  readonly #person: Memento;
  readonly #workspace: Memento;

  constructor(state: { readonly globalState: Memento; readonly workspaceState: Memento }) {
    this.#person = state.globalState;
    this.#workspace = state.workspaceState;
  }

  /** The endpoint is not remembered: it comes from the machine's settings each time. */
  lastScope(endpoint: string | undefined): Scope | undefined {
    const kept = this.#person.get<unknown>('scope');
    if (typeof kept !== 'object' || kept === null || !('kind' in kept)) return undefined;
    if (kept.kind === 'demo') return { kind: 'demo' };
    if (!('profile' in kept) || !('region' in kept)) return undefined;
    const { profile, region } = kept;
    return typeof profile === 'string' && typeof region === 'string'
      ? { kind: 'profile', profile, region, endpoint }
      : undefined;
  }

  async keepScope(scope: Scope): Promise<void> {
    const kept = scope.kind === 'demo' ? scope : { kind: scope.kind, profile: scope.profile, region: scope.region };
    await this.#person.update('scope', kept);
  }

  get filter(): string {
    return this.#workspace.get<string>('filter', '');
  }

  async keepFilter(text: string): Promise<void> {
    await this.#workspace.update('filter', text || undefined);
  }
}
