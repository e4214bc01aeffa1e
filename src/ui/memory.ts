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
    if (kept.kind === 'snapshot') return keptSnapshot(kept);
    if (!('profile' in kept) || !('region' in kept)) return undefined;
    const { profile, region } = kept;
    return typeof profile === 'string' && typeof region === 'string'
      ? { kind: 'profile', profile, region, endpoint }
      : undefined;
  }

  async keepScope(scope: Scope): Promise<void> {
    const kept = scope.kind !== 'profile' ? scope : { kind: scope.kind, profile: scope.profile, region: scope.region };
    await this.#person.update('scope', kept);
  }

  get filter(): string {
    return this.#workspace.get<string>('filter', '');
  }

  async keepFilter(text: string): Promise<void> {
    await this.#workspace.update('filter', text || undefined);
  }
}

const keptSnapshot = (kept: object): Scope | undefined => {
  if (!('file' in kept) || !('title' in kept)) return undefined;
  const { file, title } = kept;
  return typeof file === 'string' && typeof title === 'string' ? { kind: 'snapshot', file, title } : undefined;
};
